import type { RatingMessage } from "#contract/rating.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/** One open unit with a counter, one that merged into it, one withdrawn counter. */
export interface Scene {
  readonly app: TestApp;
  readonly code: string;
  readonly closedUnitCode: string;
  readonly withdrawnCode: string;
  readonly agencyId: number;
}

export async function openScene(): Promise<Scene> {
  const app = await openTestApp();
  const { db } = app.database;
  const old = await insertAgency(db, { code: "01861", name: "Xã Bộc Bố", validTo: "2026-11-20" });
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành" });
  await db
    .insertInto("successions")
    .values({ predecessor_id: old, successor_id: agencyId, on_date: "2026-11-21", source: null })
    .execute();
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: null }).execute();
  await db.insertInto("services").values({ code: "DD-01", name: "Cấp đổi", field_code: "land" }).execute();
  const { code } = await insertPoint(db, { agencyId });
  const closed = await insertPoint(db, { agencyId: old, body: "BBBBBBB", closedOn: "2026-11-21" });
  const withdrawn = await insertPoint(db, { agencyId, body: "CCCCCCC", closedOn: "2026-11-22" });
  return { app, code, closedUnitCode: closed.code, withdrawnCode: withdrawn.code, agencyId };
}

export function messageTo(point: string, changes: object = {}): RatingMessage {
  return { id: crypto.randomUUID(), day: "2026-11-23", point, answers: { overall: 4 }, ...changes };
}

export async function sendJson(app: TestApp, body: unknown, headers: Record<string, string> = {}) {
  return await app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** How many ratings of a unit are stored, rested or not. */
export async function countRatings({ app, agencyId }: Scene): Promise<number> {
  const { db } = app.database;
  const rested = await db.selectFrom("ratings").select("id").where("agency_id", "=", agencyId).execute();
  const received = await db.selectFrom("inbox").select("id").where("agency_id", "=", agencyId).execute();
  return rested.length + received.length;
}
