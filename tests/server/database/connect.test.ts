import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pendingMigrations } from "../../../server/database/migrate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe("a connection", () => {
  test("answers its first query on a cold pool", { timeout: 5_000 }, async () => {
    expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
  });

  test("gives days as text and every count as a number", async () => {
    const { rows } = await sql`
      select '2025-07-01'::date as day, count(*) as count, sum(n) as sum, 85.16::numeric as percent from (values (1), (2)) v (n)
    `.execute(database.db);
    expect(rows).toEqual([{ day: "2025-07-01", count: 2, sum: 3, percent: 85.16 }]);
  });

  test("finds every migration run", async () => {
    expect(await pendingMigrations(database.db)).toEqual([]);
  });
});
