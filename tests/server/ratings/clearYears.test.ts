import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ClearingRefusal, planClearing } from "../../../server/ratings/clearYears.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { freezeReport } from "../../../server/reports/freeze.ts";
import { simulate } from "../../../server/simulation/simulate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const TODAY = "2026-11-23";
const NIGHT = { today: TODAY, secret: "" };
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  await simulate(database.db, { ratings: 600, seed: 5, from: "2024-01-01", until: TODAY });
});
afterAll(() => database.close());

async function countByYear(): Promise<Record<number, number>> {
  const { rows } = await sql<{ year: number; n: number }>`
    select extract(year from rated_on)::int as year, count(*)::int as n from ratings group by 1
  `.execute(database.db);
  return Object.fromEntries(rows.map(({ year, n }) => [year, n]));
}

it("a year without a frozen report keeps its raw ratings", async () => {
  await expect(planClearing(database.db, { keepYears: 1, ...NIGHT })).rejects.toThrow(ClearingRefusal);
});

it("raw ratings of an old year go, its figures stay, and verify says so", async () => {
  const { db } = database;
  await freezeReport(db, { year: 2024, today: TODAY });
  const tallies = () => sql`select * from tallies order by 1, 2, 3, 4, 5, 6`.execute(db);
  const before = await countByYear();
  const counted = await tallies();
  const plan = await planClearing(db, { keepYears: 1, ...NIGHT });
  expect(plan.years).toEqual([{ year: 2024, ratings: before[2024] }]);
  expect(await countByYear(), "a plan deletes nothing").toEqual(before);
  await plan.apply();
  const { 2024: gone, ...kept } = before;
  expect(await countByYear()).toEqual(kept);
  expect((await tallies()).rows).toEqual(counted.rows);
  const verification = await verifyTallies(db);
  expect(verification).toMatchObject({
    ratings: Object.values(before).reduce((sum, n) => sum + n) - (gone as number),
    cleared: [{ year: 2024, clearedOn: TODAY, ratings: gone }],
    differences: [],
  });
  expect((await planClearing(db, { keepYears: 1, ...NIGHT })).years).toEqual([]);
});

it("a tally of a year whose raw ratings are gone cannot be changed unnoticed", async () => {
  await sql`
    update tallies set n5 = n5 + 1 where month = '2024-12-01' and criterion = 'overall'
  `.execute(database.db);
  const { differences } = await verifyTallies(database.db);
  expect(differences).toMatchObject([{ period: "2024" }]);
});
