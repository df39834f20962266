import { insertPhoto } from "../../server/database/modelPhotos.ts";
import { insertModels, type NewModel } from "../../server/database/modelWrites.ts";
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
  case: async ({ app, unitId, pointId }) => {
    const { db } = app.database;
    const receipt_key = crypto.randomUUID();
    const words = { year: 2026, batch: 1, about: null, body: "ghế ít", received_week: "2026-11-16" };
    await db
      .insertInto("comments")
      .values({ agency_id: unitId, receipt_key, point_id: pointId, ...words })
      .execute();
    const days = { seen_week: "2026-11-16", counted_from: "2026-11-23", due_on: "2026-11-27" };
    const { id } = await db
      .insertInto("cases")
      .values({ agency_id: unitId, handled_by: unitId, receipt_key, about: null, answered_on: null, ...days })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  },
  model: (world) => addModel(world),
  "model-with-photo": async (world) => {
    const model = await addModel(world);
    const picture = { caption: "ảnh", width: 4, height: 3, large: Buffer.from("x"), small: Buffer.from("x") };
    const photo = await world.app.database.db
      .transaction()
      .execute((trx) => insertPhoto(trx, { ...picture, modelId: Number(model), addedOn: "2026-11-01" }));
    return `${model}/photos/${photo}`;
  },
};

async function addModel({ app, unitId }: AccessWorld): Promise<string> {
  const model: NewModel = {
    title: `Một cửa thân thiện ${crypto.randomUUID()}`,
    field: "administrative-reform",
    holderKind: "agency",
    holderName: null,
    consentOn: null,
    agencyId: unitId,
    agencyName: "Xã Bằng Thành",
    registeredOn: "2026-03-10",
    aim: "giảm chờ",
    dueOn: null,
    startsIn: null,
    tiedAgencies: [],
    tiedPoints: [],
    tiedFactors: [],
    results: [],
    state: "registered",
    steps: [
      { step: "register", onDate: "2026-03-10", decision: null, accountId: null, accountName: "Nông Thị Hà" },
    ],
  };
  const [id] = await app.database.db.transaction().execute((trx) => insertModels(trx, [model]));
  return String(id);
}

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
