import { afterAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../../server/database/connect.ts";
import { findSilentPoints } from "../../../server/figures/silentPoints.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
afterAll(() => database?.close());
beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
});

async function rate(db: Database, agencyId: number, pointId: number, ratedOn: string): Promise<void> {
  await db
    .insertInto("ratings")
    .values({
      agency_id: agencyId,
      rated_on: ratedOn,
      id: crypto.randomUUID(),
      point_id: pointId,
      questionnaire_id: 1,
      field: "unstated",
      deciding_agency_id: null,
      levels: [5, null, null, null, null, null],
    })
    .execute();
}

async function twoCounters(): Promise<{ db: Database; unit: number; first: number; second: number }> {
  const { db } = database;
  const unit = await insertAgency(db, { code: "01864" });
  const first = await insertPoint(db, { agencyId: unit, body: "AAAAAAA", name: "Quầy 1" });
  const second = await insertPoint(db, { agencyId: unit, body: "BBBBBBB", name: "Quầy 2" });
  return { db, unit, first: first.id, second: second.id };
}
const names = async (today: string) => {
  const { points, from, to } = await findSilentPoints(database.db, today);
  return [from, to, ...points.map(({ name }) => name)];
};

test("a counter without a rating in two whole weeks stands out once another counter had one", async () => {
  const { db, unit, first } = await twoCounters();
  await rate(db, unit, first, "2026-11-10");
  // Monday 23 November: the weeks of 9 and 16 November.
  expect(await names("2026-11-23")).toEqual(["2026-11-09", "2026-11-22", "Quầy 2"]);
});

test("when nobody rated anywhere, as at Tết, no counter is silent", async () => {
  await twoCounters();
  expect(await names("2026-11-23")).toEqual(["2026-11-09", "2026-11-22"]);
});

test("the first rating after a silence is not told on its day, only with its week", async () => {
  const { db, unit, first, second } = await twoCounters();
  await rate(db, unit, first, "2026-11-10");
  const before = await names("2026-11-24");
  await rate(db, unit, second, "2026-11-24");
  for (const day of ["2026-11-24", "2026-11-29"]) expect(await names(day)).toEqual(before);
  expect(await names("2026-11-30")).not.toContain("Quầy 2");
});

test("a counter that opened or closed within the two weeks is not called silent", async () => {
  const { db, unit, first, second } = await twoCounters();
  await rate(db, unit, first, "2026-11-10");
  for (const days of [{ opened_on: "2026-11-12" }, { opened_on: "2020-01-01", closed_on: "2026-11-15" }]) {
    await db.updateTable("rating_points").set(days).where("id", "=", second).execute();
    expect(await names("2026-11-23")).toEqual(["2026-11-09", "2026-11-22"]);
  }
});
