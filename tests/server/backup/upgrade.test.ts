import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBackup } from "../../../server/backup/readBackup.ts";
import { restoreBackup } from "../../../server/backup/restoreBackup.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

/*
 * A database as the version before windows left it: 700 simulated ratings from October 2025 to 28 November 2026, 2025
 * frozen, some answers waiting at their points. What it had published is read from the file itself.
 */
const FILE = new URL("before-windows.backup", import.meta.url).pathname;

type Row = Readonly<Record<string, unknown>>;
let rows: ReadonlyMap<string, readonly Row[]>;
let database: TestDatabase;
beforeAll(async () => {
  rows = tablesIn(gunzipSync(await readFile(FILE)).toString());
  database = await openTestDatabase();
  await restoreBackup(
    database.db,
    readBackup(() => createReadStream(FILE)),
  );
});
afterAll(() => database.close());

/** A line with a list begins a table by its name; the rows follow. */
function tablesIn(text: string): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  let table = "";
  for (const line of text.split("\n").filter(Boolean)) {
    const value: unknown = JSON.parse(line);
    if (Array.isArray(value)) table = String(value[1]);
    else tables.set(table, [...(tables.get(table) ?? []), value as Row]);
  }
  return tables;
}
const told = (list: readonly unknown[]) => list.map((row) => JSON.stringify(row)).sort();
async function rowsOf(table: string): Promise<string[]> {
  const { rows: found } = await sql<{
    row: Row;
  }>`select row_to_json(t) as row from ${sql.table(table)} as t`.execute(database.db);
  return told(found.map(({ row }) => row));
}
const asItWas = (table: string) => rows.get(table) ?? [];

describe("a database of the version before windows", () => {
  test("holds something to lose: ratings, some of them waiting, tallies, comments, a frozen year", () => {
    expect(asItWas("ratings")).toHaveLength(700);
    expect(asItWas("tallies").length).toBeGreaterThan(100);
    expect(asItWas("point_years").some(({ waiting }) => (waiting as unknown[]).length > 0)).toBe(true);
    expect(asItWas("comments").length).toBeGreaterThan(5);
    expect(asItWas("report_editions")).toHaveLength(1);
  });

  test("keeps every published figure to the digit, and the frozen year", async () => {
    for (const table of ["tallies", "marked_tallies", "report_editions"]) {
      expect(await rowsOf(table), table).toEqual(told(asItWas(table)));
    }
  });

  test("its ratings lie in the order of their keys, written at once, without a batch or a service", async () => {
    const { rows: lying } = await sql<{ id: string; xmin: string; place: string }>`
      select id, xmin::text as xmin, ctid::text as place from ratings order by tableoid, ctid
    `.execute(database.db);
    expect(lying).toHaveLength(700);
    expect(new Set(lying.map(({ xmin }) => xmin)).size).toBe(1);
    const { rows: ordered } = await sql<{ id: string }>`
      select id from ratings order by extract(year from rated_on), id
    `.execute(database.db);
    expect(lying.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
    const [rating] = (await sql<Row>`select * from ratings limit 1`.execute(database.db)).rows;
    expect(Object.keys(rating as Row)).not.toContain("batch");
    expect(Object.keys(rating as Row)).not.toContain("service_id");
    const [comment] = (await sql<Row>`select * from comments limit 1`.execute(database.db)).rows;
    expect(Object.keys(comment as Row).sort()).toEqual(
      ["about", "agency_id", "body", "point_id", "receipt_key", "received_week", "urgent"].sort(),
    );
  });

  test("is proved by a recount, and goes on by windows without losing what waited", async () => {
    const { db } = database;
    expect(await verifyTallies(db)).toMatchObject({ ratings: 700, differences: [] });
    for (const today of ["2026-12-01", "2026-12-08", "2027-01-08"]) {
      await passNight(db, { today, secret: "" });
      expect((await verifyTallies(db)).differences, today).toEqual([]);
    }
    const { rows: answers } = await sql<{ n: number }>`
      select ((select sum(n1 + n2 + n3 + n4 + n5) from tallies where criterion = 'overall')
        + (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0) from carried_answers where criterion = 'overall'))::int as n
    `.execute(db);
    expect(answers).toEqual([{ n: 700 }]);
  });

  test("a figure of that time that somebody changes is named", async () => {
    await sql`update tallies set n1 = n1 + 1 where month = '2026-03-01' and criterion = 'overall'`.execute(
      database.db,
    );
    expect((await verifyTallies(database.db)).differences.length).toBeGreaterThan(0);
  });

  test("a rating of that time that somebody changes is named", async () => {
    await sql`update tallies set n1 = n1 - 1 where month = '2026-03-01' and criterion = 'overall'`.execute(
      database.db,
    );
    expect((await verifyTallies(database.db)).differences).toEqual([]);
    await sql`update ratings set levels[1] = 6 - levels[1] where levels[1] <> 3 and rated_on < '2026-01-01'`.execute(
      database.db,
    );
    expect((await verifyTallies(database.db)).differences.length).toBeGreaterThan(0);
  });
});
