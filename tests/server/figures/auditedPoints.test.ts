import { afterAll, beforeAll, expect, test } from "vitest";
import { monthsBetween } from "#contract/month.ts";
import { findAuditedPoints } from "../../../server/figures/auditedPoints.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
let agencyId: number;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  agencyId = await insertAgency(db, { code: "01864" });
  const honest = await insertPoint(db, { agencyId, body: "AAAAAAA", name: "Quầy 1" });
  const stuffed = await insertPoint(db, { agencyId, body: "BBBBBBB", name: "Quầy 2" });
  const slandered = await insertPoint(db, { agencyId, body: "CCCCCCC", name: "Quầy 3" });
  await insertTallies(
    db,
    monthsBetween("2025-11", "2026-10").flatMap((month) => {
      const isThird = ["2026-07", "2026-08", "2026-09"].includes(month);
      const counts = (ones: number, fives: number) => [6 + ones, 8, 30, 80, 120 + fives] as const;
      return [
        { agencyId, month, pointId: honest.id, counts: counts(0, 0) },
        { agencyId, month, pointId: stuffed.id, counts: counts(0, isThird ? 200 : 0) },
        { agencyId, month, pointId: slandered.id, counts: counts(isThird ? 60 : 0, 0) },
      ];
    }),
  );
});
afterAll(() => database?.close());

test("the quarter in which fives or ones came on top is named, and no other", async () => {
  const third = { agencyId, from: "2026-07", to: "2026-09" };
  expect(await findAuditedPoints(database.db, "2026-10")).toEqual([
    { ...third, name: "Quầy 2", level: 5 },
    { ...third, name: "Quầy 3", level: 1 },
  ]);
});

test("a year that does not reach it knows nothing of it", async () => {
  expect(await findAuditedPoints(database.db, "2026-06")).toEqual([]);
});
