import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { selectYearlyDossiers } from "../../../server/database/yearlyInput.ts";
import { simulate } from "../../../server/simulation/simulate.ts";
import { simulateDossiers } from "../../../server/simulation/simulateDossiers.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const ORDER = { ratings: 4_000, seed: 9, from: "2024-12-16", until: "2025-09-15" };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  await simulate(database.db, ORDER);
  await simulateDossiers(database.db, ORDER);
});
afterAll(() => database.close());

test("dossiers begin with 2025 and end with the last whole month, in the units of their time", async () => {
  const dossiers = await selectYearlyDossiers(database.db, 2025);
  const months = dossiers.map((one) => one.month).sort();
  expect([months[0], months.at(-1)]).toEqual(["2025-01", "2025-08"]);
  expect(dossiers.filter(({ unit, month }) => unit.endsWith("2025-07-01") !== month >= "2025-07")).toEqual(
    [],
  );
});

test("one report alone tells of fewer dossiers than there are ratings", async () => {
  const { rows } = await sql`
    select code from (
      select agency_id, date_trunc('month', rated_on)::date as month, field, count(*) as n
      from ratings group by 1, 2, 3) r
    join dossiers d on d.agency_id = r.agency_id and d.month = r.month and d.field_code = r.field
    join agencies on agencies.id = d.agency_id
    where n > resolved
  `.execute(database.db);
  expect(rows).toHaveLength(1);
});

test("of a unit's visitors 5 to 20 % rate, where anybody does", async () => {
  const { rows } = await sql<{ response: number }>`
    select n / sum(resolved)::float as response
    from (select agency_id, count(*) as n from ratings where rated_on between '2025-01-01' and '2025-08-31' group by 1) r
    join dossiers using (agency_id)
    group by agency_id, n having n >= 50
  `.execute(database.db);
  const shares = rows.map((row) => row.response).sort((a, b) => a - b);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares[0]).toBeGreaterThan(0.03);
  expect(shares.at(-1)).toBeLessThan(0.22);
});

test("2024 stays a year without denominators", async () => {
  expect(await selectYearlyDossiers(database.db, 2024)).toEqual([]);
});

test("some units have dossiers in a field and not one rating of it", async () => {
  const { rows } = await sql`
    select agency_id, field_code from dossiers group by 1, 2
    except select agency_id, field from ratings where rated_on >= '2025-01-01'
  `.execute(database.db);
  expect(rows.length).toBeGreaterThan(20);
});

test("the same seed gives the same dossiers, and a second run adds none", async () => {
  const before = await selectYearlyDossiers(database.db, 2025);
  await simulateDossiers(database.db, ORDER);
  expect(await selectYearlyDossiers(database.db, 2025)).toEqual(before);
  await database.db.deleteFrom("dossiers").execute();
  await simulateDossiers(database.db, ORDER);
  expect(await selectYearlyDossiers(database.db, 2025)).toEqual(before);
});

test("real ratings get no simulated dossiers", async () => {
  const real = await openTestDatabase({ units: "bac-kan" });
  try {
    await expect(simulateDossiers(real.db, ORDER)).rejects.toThrow("only beside simulated ratings");
  } finally {
    await real.close();
  }
});
