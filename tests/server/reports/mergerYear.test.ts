import { afterAll, beforeAll, expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { findReportEdition, type ReportEdition } from "../../../server/database/reports.ts";
import { recompute } from "../../../server/recompute/recompute.ts";
import { openData } from "../../../server/reports/openData/openData.ts";
import { simulate } from "../../../server/simulation/simulate.ts";
import { simulateDossiers } from "../../../server/simulation/simulateDossiers.ts";
import { freezeSettledYears } from "../../../server/start/freezeSettledYears.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

/* Bắc Kạn's real units in the year in which 108 communes became 37 and districts ended, with simulated ratings. */

let database: TestDatabase;
let edition: ReportEdition;
let years: number[];
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  const order = { ratings: 4000, seed: 3, from: "2024-01-01", until: "2026-02-01" };
  await simulate(database.db, order);
  await simulateDossiers(database.db, order);
  years = await freezeSettledYears(database.db, 2024, "2026-02-01");
  edition = (await findReportEdition(database.db, 2025)) as ReportEdition;
}, 60_000);
afterAll(() => database.close());

test("the years that are over are frozen, the running one is not", () => {
  expect(years).toEqual([2024, 2025]);
  expect(edition).toMatchObject({ edition: 1, simulated: true, isEarly: false });
});

test("the frozen province is what the database had released of the year", async () => {
  const { db } = database;
  const { n } = await db
    .selectFrom("tallies")
    .select((eb) =>
      eb.fn.sum<number>(eb("n1", "+", eb("n2", "+", eb("n3", "+", eb("n4", "+", eb.ref("n5")))))).as("n"),
    )
    .where("criterion", "=", "overall")
    .where("month", ">=", "2025-01-01")
    .where("month", "<=", "2025-12-01")
    .executeTakeFirstOrThrow();
  expect(edition.figures.province.summary).toMatchObject({ n });
});

test("no figure of the report stands on one to four answers", () => {
  for (const { counts } of edition.input.tallies) expect(answered(counts)).toBeGreaterThanOrEqual(5);
  const lines = Object.values(edition.figures).flatMap((part) => (Array.isArray(part) ? part : []));
  expect(lines.length).toBeGreaterThan(300);
  for (const line of lines) expect(line.summary?.disclosure).not.toBe("withheld");
});

test("what a closed year released for a unit that ended in June counts in June, not after its end", () => {
  const ended = new Map(edition.input.units.map(({ key, validTo }) => [key, validTo]));
  for (const { unit, month } of edition.input.tallies) {
    const lastDay = ended.get(unit);
    if (lastDay) expect(month <= lastDay.slice(0, 7)).toBe(true);
  }
});

test("the 37 new units hold what they and their predecessors were given, and both boundaries add up alike", () => {
  const { units, unitsOld, province } = edition.figures;
  const total = (lines: typeof unitsOld) =>
    answered(addCounts(...lines.flatMap(({ summary }) => ("counts" in summary ? [summary.counts] : []))));
  expect(units.filter(({ key }) => key.endsWith("@2025-07-01") && !key.startsWith("19@"))).toHaveLength(37);
  expect(total(units)).toBe("n" in province.summary && province.summary.n);
  expect(total(unitsOld)).toBe(total(units));
});

test("in the report of 2024 the old communes are the units, since nothing had merged by its end", async () => {
  const before = await findReportEdition(database.db, 2024);
  const listed = before?.figures.units.map(({ key }) => key) ?? [];
  expect(listed.filter((key) => key.endsWith("@2025-07-01"))).toEqual([]);
  expect(listed).toContain("01861@2020-01-01");
});

test("the open data of the frozen year works out to the same report", () => {
  expect(recompute(openData(edition)).differences).toEqual([]);
});
