import { insertModels } from "../../server/database/modelWrites.ts";
import { findRatingPoint } from "../../server/database/ratingPoints.ts";
import { insertTrendNote } from "../../server/database/trendNotes.ts";
import type { AccessWorld } from "./accessWorld.ts";

/** Makes, or names, what an address of accessTable.ts is about: always at the unit that the table is about. */
export const SUBJECTS: Readonly<Record<string, (world: AccessWorld) => string | Promise<string>>> = {
  unit: () => "01864",
  "unit-id": ({ unitId }) => String(unitId),
  "point-id": async ({ app, pointCode }) => String((await findRatingPoint(app.database.db, pointCode))?.id),
  point: ({ pointCode }) => pointCode,
  note: async ({ app, unitId, keeperId }) => {
    const note = {
      agencyId: unitId,
      accountId: keeperId,
      onDate: "2026-10-01",
      text: "thêm ghế",
      notedOn: "2026-10-02",
    };
    const { db } = app.database;
    return String(await db.transaction().execute((trx) => insertTrendNote(trx, note, 1_000_000)));
  },
  model: async ({ app, unitId }) => {
    const { db } = app.database;
    const model = {
      title: `Mô hình ${crypto.randomUUID()}`,
      field: "other",
      holderKind: "agency",
      holderName: null,
      consentOn: null,
      agencyId: unitId,
      agencyName: "Xã Bằng Thành",
      registeredOn: "2026-10-01",
      aim: "Thử",
      dueOn: null,
      startsIn: null,
      tiedAgencies: [],
      tiedPoints: [],
      tiedFactors: [],
      results: [],
      state: "registered",
      steps: [],
    } as const;
    const [id] = await db.transaction().execute((trx) => insertModels(trx, [model]));
    return String(id);
  },
  account: async (world) => (await world.official("staff", "own")).accountId,
  "account-with-grant": async (world) => {
    const { accountId } = await world.official("staff", "own");
    const { id } = await world.app.database.db
      .selectFrom("grants")
      .select("id")
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    return `${accountId}/grants/${id}`;
  },
};

/** The address of a line, with a thing of its own for each call. */
export async function addressOf(world: AccessWorld, pattern: string): Promise<string> {
  const slots = [...pattern.matchAll(/\{([a-z-]+)\}/g)];
  let address = pattern;
  for (const [slot, name = ""] of slots) {
    const make = SUBJECTS[name];
    if (!make) throw new Error(`${pattern}: there is no maker for ${slot} in tests/access/accessSubjects.ts`);
    address = address.replace(slot, await make(world));
  }
  return address;
}
