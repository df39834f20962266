import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertTrail } from "../../../server/database/trail.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertTrail(database.db, {
    at: new Date("2026-11-23T17:30:00Z"),
    accountId: null,
    accountName: "lan",
    action: "access.refused",
    subject: "right see-trail",
    refused: true,
    after: { path: "/trail" },
  });
});
afterAll(() => database.close());

test("a line belongs to the day it was in Viet Nam", async () => {
  const { rows } = await sql<{ day: string; after: unknown }>`select day, after from trail`.execute(
    database.db,
  );
  expect(rows).toEqual([{ day: "2026-11-24", after: { path: "/trail" } }]);
});

test("PostgreSQL refuses to change, delete or empty the trail", async () => {
  const refused = /only ever added to/;
  await expect(sql`update trail set account_name = 'x'`.execute(database.db)).rejects.toThrow(refused);
  await expect(sql`delete from trail`.execute(database.db)).rejects.toThrow(refused);
  await expect(sql`truncate trail`.execute(database.db)).rejects.toThrow(refused);
});
