import { afterAll, beforeAll, expect, test } from "vitest";
import { insertDossiers } from "../../../server/database/dossiers.ts";
import { countRatingsByMonth, findSilentServices } from "../../../server/database/ratingsBesideDossiers.ts";
import { recordRatings } from "../../../server/ratings/record.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

const YEAR = { from: "2025-01", to: "2025-12" };

let database: TestDatabase;
let agencyId: number;
let pointId: number;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await db
    .insertInto("service_fields")
    .values(["dat-dai", "tu-phap", "thue"].map((code) => ({ code, name: code, name_en: null })))
    .execute();
  await db.insertInto("questionnaires").values({ id: 1, code: "hai-long-1", criteria: "[]" }).execute();
  agencyId = await insertAgency(db, { code: "01864" });
  pointId = (await insertPoint(db, { agencyId })).id;
  await insertDossiers(db, [
    { agencyId, month: "2025-03", fieldCode: "dat-dai", received: 40, resolved: 30 },
    { agencyId, month: "2025-04", fieldCode: "dat-dai", received: 40, resolved: 30 },
    { agencyId, month: "2025-03", fieldCode: "tu-phap", received: 90, resolved: 80 },
    { agencyId, month: "2025-03", fieldCode: "thue", received: 5, resolved: 0 },
    { agencyId, month: "2024-12", fieldCode: "thue", received: 9, resolved: 9 },
  ]);
});
afterAll(() => database.close());

const rate = (field: string, count: number, day = "2025-03-31") =>
  recordRatings(
    database.db,
    Array.from({ length: count }, () => ({
      id: crypto.randomUUID(),
      ...{ day, agencyId, pointId, field, serviceId: null, decidingAgencyId: null },
      answers: { overall: 5 },
    })),
  );
const silent = async () =>
  (await findSilentServices(database.db, YEAR)).map(
    ({ fieldCode, resolved, untold }) => `${fieldCode} ${resolved} ${untold}`,
  );

test("a field with dossiers and no answer is silent; one without resolved dossiers has nobody to be silent", async () => {
  expect(await silent()).toEqual(["tu-phap 80 0", "dat-dai 60 0"]);
});

test("a single rating does not show by its field's leaving the list: only released answers break silence", async () => {
  await rate("dat-dai", 1);
  expect(await silent()).toEqual(["tu-phap 80 0", "dat-dai 60 0"]);
  await rate("dat-dai", 4);
  expect(await silent()).toEqual(["tu-phap 80 0"]);
});

test("answers that name no field may be about a silent one, and are told beside it", async () => {
  await rate("unstated", 5);
  expect(await silent()).toEqual(["tu-phap 80 5"]);
});

test("ratings count in the month of their day, the last day too", async () => {
  await rate("dat-dai", 2, "2025-04-01");
  const count = (from: string, to: string) =>
    countRatingsByMonth(database.db, { agencyIds: [agencyId], from, to });
  expect(await count("2025-03", "2025-03")).toEqual([
    { agencyId, month: "2025-03", field: "dat-dai", ratings: 5 },
    { agencyId, month: "2025-03", field: "unstated", ratings: 5 },
  ]);
  expect(await count("2025-04", "2025-12")).toEqual([
    { agencyId, month: "2025-04", field: "dat-dai", ratings: 2 },
  ]);
  expect(await countRatingsByMonth(database.db, { agencyIds: [], from: "2025-01", to: "2025-12" })).toEqual(
    [],
  );
});
