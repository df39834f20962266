import { afterAll, beforeAll, expect, test } from "vitest";
import { countRatingsByMonth } from "../../../server/database/ratingsBesideDossiers.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receiveAndPublish } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("ratings count in the month of their day, released or not, the last day of a month too", async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, { code: "01864" });
  const { id: pointId } = await insertPoint(db, { agencyId });
  const rate = (field: string, count: number, day: string) =>
    receiveAndPublish(
      db,
      Array.from({ length: count }, () => ({
        id: crypto.randomUUID(),
        ...{ day, agencyId, pointId, field, serviceId: null, decidingAgencyId: null },
        answers: { overall: 5 },
      })),
    );
  await rate("dat-dai", 5, "2025-03-31");
  await rate("unstated", 1, "2025-03-01");
  await rate("dat-dai", 2, "2025-04-01");
  const count = (from: string, to: string) => countRatingsByMonth(db, { agencyIds: [agencyId], from, to });
  expect(await count("2025-03", "2025-03")).toEqual([
    { agencyId, month: "2025-03", field: "dat-dai", ratings: 5 },
    { agencyId, month: "2025-03", field: "unstated", ratings: 1 },
  ]);
  expect(await count("2025-04", "2025-12")).toEqual([
    { agencyId, month: "2025-04", field: "dat-dai", ratings: 2 },
  ]);
  expect(await countRatingsByMonth(db, { agencyIds: [], from: "2025-01", to: "2025-12" })).toEqual([]);
});
