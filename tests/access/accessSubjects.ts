import { insertLanguage } from "../../server/database/citizenLanguages.ts";
import { findRatingPoint } from "../../server/database/ratingPoints.ts";
import { insertTrendNote } from "../../server/database/trendNotes.ts";
import { insertModel, insertModelDocument, insertModelPhoto } from "../support/models.ts";
import { insertVoiceClip } from "../support/voices.ts";
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
    const words = { about: null, body: "ghế ít", received_week: "2026-11-16" };
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
  model: async ({ app, unitId }) => String(await insertModel(app.database.db, unitId)),
  language: async ({ app }) => {
    const language = { tag: "qaa", name: "thử nghiệm" };
    await app.database.db.transaction().execute((trx) => insertLanguage(trx, language));
    return language.tag;
  },
  "voice-clip": async ({ app, keeperId }) => String(await insertVoiceClip(app.database.db, keeperId)),
  "model-with-document": async ({ app, unitId }) => {
    const model = await insertModel(app.database.db, unitId);
    return `${model}/documents/${await insertModelDocument(app.database.db, model)}`;
  },
  "model-with-photo": async ({ app, unitId }) => {
    const model = await insertModel(app.database.db, unitId);
    return `${model}/photos/${await insertModelPhoto(app.database.db, model)}`;
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
