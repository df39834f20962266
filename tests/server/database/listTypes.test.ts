import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("lists go to PostgreSQL and come back, empty ones and gaps too", async () => {
  const { rows } = await sql`
    select ${sql.val([1, 2])}::int[] as numbers, ${sql.val([])}::int[] as none, ${sql.val([1, null, 3])}::smallint[] as gap,
           array['A2', 'c-d'] as codes, '{}'::text[] as "noCodes", 3 = any(${"{3,4}"}::int[]) as written`.execute(
    database.db,
  );
  expect(rows).toEqual([
    { numbers: [1, 2], none: [], gap: [1, null, 3], codes: ["A2", "c-d"], noCodes: [], written: true },
  ]);
});
