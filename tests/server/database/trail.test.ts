import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertRefusal, insertTrail } from "../../../server/database/trail.ts";
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

test("nobody types themselves off the trail: what PostgreSQL cannot keep is kept in signs that it can", async () => {
  await insertRefusal(database.db, {
    at: new Date("2026-11-22T02:00:00Z"),
    accountId: "hoa",
    accountName: "Hoa\0",
    action: "access.refused",
    subject: "right see-trail\0",
    after: { path: "/trail\0", typed: "\ud800" },
  });
  const line = await database.db
    .selectFrom("trail")
    .select(["account_name", "subject", "after"])
    .where("account_id", "=", "hoa")
    .executeTakeFirst();
  expect(line).toEqual({
    account_name: "Hoa␀",
    subject: "right see-trail␀",
    after: { path: "/trail␀", typed: "\ufffd", times: 1 },
  });
});

test("a browser that asks without end does not fill the trail, and the trail says how often it asked", async () => {
  const entry = {
    at: new Date("2026-11-23T02:00:00Z"),
    accountId: "lan",
    accountName: "Lan",
    action: "access.refused",
    subject: "right see-cases",
    after: { method: "GET", path: "/cases" },
  } as const;
  for (let i = 0; i < 101; i += 1) await insertRefusal(database.db, entry);
  await insertRefusal(database.db, { ...entry, at: new Date("2026-11-24T02:00:00Z") });
  const kept = await database.db
    .selectFrom("trail")
    .select(["day", "after", "refused"])
    .where("account_id", "=", "lan")
    .orderBy("id")
    .execute();
  expect(kept.map(({ day, after }) => [day, (after as { times: number }).times])).toEqual([
    ["2026-11-23", 1],
    ["2026-11-23", 2],
    ["2026-11-23", 3],
    ["2026-11-23", 10],
    ["2026-11-23", 100],
    ["2026-11-24", 1],
  ]);
  expect(kept.every(({ refused }) => refused)).toBe(true);
});
