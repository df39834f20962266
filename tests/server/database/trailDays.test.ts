import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertTrail } from "../../../server/database/trail.ts";
import { closeTrailDays, verifyTrail } from "../../../server/database/trailDays.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await tamper("truncate trail, trail_days restart identity");
  // Nothing happened on the 22nd.
  for (const at of [
    "2026-11-20T02:00:00Z",
    "2026-11-21T02:00:00Z",
    "2026-11-21T16:59:59Z",
    "2026-11-23T02:00:00Z",
  ]) {
    await add(at);
  }
});
afterAll(() => database.close());

const NOON = new Date("2026-11-24T05:00:00Z");

async function add(at: string, name = "Nguyễn Thị Lan"): Promise<void> {
  await insertTrail(database.db, {
    at: new Date(at),
    accountId: "a",
    accountName: name,
    role: "head",
    action: "note.changed",
    subject: "note 1",
    before: { text: "cũ", onDate: "2026-11-01" },
    after: { text: "mới" },
  });
}

/** What only the owner of the table can do, and the server's role cannot. */
async function tamper(statement: string): Promise<void> {
  for (const table of ["trail", "trail_days"]) {
    await sql.raw(`alter table ${table} disable trigger user`).execute(database.db);
  }
  await sql.raw(statement).execute(database.db);
  for (const table of ["trail", "trail_days"]) {
    await sql.raw(`alter table ${table} enable trigger user`).execute(database.db);
  }
}

async function daysClosed(): Promise<{ day: string; rows: number }[]> {
  return await database.db.selectFrom("trail_days").select(["day", "rows"]).orderBy("day").execute();
}

test("every day that is over is closed once, days without lines too; today stays open", async () => {
  expect(await closeTrailDays(database.db, "2026-11-24", NOON)).toHaveLength(4);
  expect(await closeTrailDays(database.db, "2026-11-24", NOON)).toEqual([]);
  expect(await daysClosed()).toEqual([
    { day: "2026-11-20", rows: 1 },
    { day: "2026-11-21", rows: 2 },
    { day: "2026-11-22", rows: 0 },
    { day: "2026-11-23", rows: 1 },
  ]);
  await add("2026-11-24T04:00:00Z");
  expect(await verifyTrail(database.db)).toMatchObject({ days: 4, rows: 4, open: 1, firstBreak: undefined });
});

test("a day's hash is that of the documented text, which another program can write", async () => {
  const [first, second] = await closeTrailDays(database.db, "2026-11-22", NOON);
  const line = (id: number, at: string, day: string) =>
    `[${id}, "${at}", "${day}", "a", "Nguyễn Thị Lan", "head", "note.changed", "note 1", null, false, ` +
    `{"text": "cũ", "onDate": "2026-11-01"}, {"text": "mới"}]`;
  const sha256 = (lines: string[]) => createHash("sha256").update(lines.join("\n")).digest("hex");
  const of20 = sha256([
    "0".repeat(64),
    "2026-11-20",
    "1",
    line(1, "2026-11-20T02:00:00.000000Z", "2026-11-20"),
  ]);
  expect(first?.sha256).toBe(of20);
  expect(second?.sha256).toBe(
    sha256([
      of20,
      "2026-11-21",
      "2",
      line(2, "2026-11-21T02:00:00.000000Z", "2026-11-21"),
      line(3, "2026-11-21T16:59:59.000000Z", "2026-11-21"),
    ]),
  );
});

test("a line that comes after its day was closed is kept under the first open day, with its own time", async () => {
  await closeTrailDays(database.db, "2026-11-24", NOON);
  await add("2026-11-23T16:59:59.900Z", "muộn");
  const late = await database.db
    .selectFrom("trail")
    .select(["day", "at"])
    .where("account_name", "=", "muộn")
    .execute();
  expect(late).toEqual([{ day: "2026-11-24", at: new Date("2026-11-23T16:59:59.900Z") }]);
  expect((await verifyTrail(database.db)).firstBreak).toBeUndefined();
});

test("closing waits for lines that are under way, so none slips into a closed day", async ({ skip }) => {
  if (!database.isServer)
    skip("the embedded database has one connection: nothing is ever under way beside closing");
  const under = await database.db.startTransaction().execute();
  await insertTrail(under, {
    at: new Date("2026-11-23T16:59:59Z"),
    accountId: null,
    accountName: "under way",
    action: "session.refused",
    subject: "sign-in",
  });
  const closing = closeTrailDays(database.db, "2026-11-24", NOON);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await under.commit().execute();
  expect((await closing).at(-1)).toMatchObject({ day: "2026-11-23", rows: 2 });
});

test("several processes that close at once close each day once, in one chain", async () => {
  const closings = await Promise.all([1, 2, 3, 4].map(() => closeTrailDays(database.db, "2026-11-24", NOON)));
  expect(closings.flat()).toHaveLength(4);
  expect((await verifyTrail(database.db)).firstBreak).toBeUndefined();
});

test.each([
  ["a line changed", "update trail set account_name = 'khác' where id = 2", "2026-11-21", "content"],
  [
    "a line's time moved by a millisecond",
    "update trail set at = at + interval '1 ms' where id = 2",
    "2026-11-21",
    "content",
  ],
  ["a line taken away", "delete from trail where id = 3", "2026-11-21", "rows"],
  [
    "a line added to a quiet day",
    "insert into trail (at, day, account_name, action, subject) values (now(), '2026-11-22', 'x', 'note.created', 'note 9')",
    "2026-11-22",
    "rows",
  ],
  [
    "a line put before the first day",
    "insert into trail (at, day, account_name, action, subject) values (now(), '2026-11-01', 'x', 'note.created', 'note 9')",
    "2026-11-01",
    "outside",
  ],
  ["a closed day taken away", "delete from trail_days where day = '2026-11-22'", "2026-11-22", "day-missing"],
  [
    "the first day taken away with its line",
    "delete from trail where id = 1; delete from trail_days where day = '2026-11-20'",
    "2026-11-21",
    "content",
  ],
  [
    "a day's hash changed",
    "update trail_days set sha256 = repeat('a', 64) where day = '2026-11-21'",
    "2026-11-21",
    "content",
  ],
])("what a superuser did is found, and the first broken day named: %s", async (_, statement, day, kind) => {
  await closeTrailDays(database.db, "2026-11-24", NOON);
  expect((await verifyTrail(database.db)).firstBreak).toBeUndefined();
  for (const one of statement.split("; ")) await tamper(one);
  expect((await verifyTrail(database.db)).firstBreak).toEqual({ day, kind });
});

test("PostgreSQL refuses to change or delete a closed day", async () => {
  await closeTrailDays(database.db, "2026-11-24", NOON);
  for (const statement of [
    "update trail_days set rows = 0",
    "delete from trail_days",
    "truncate trail_days",
  ]) {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/only ever added to/);
  }
});

test("nobody closes a day ahead of the others: all lines from then on would be kept under the one after it", async () => {
  await closeTrailDays(database.db, "2026-11-24", NOON);
  for (const day of ["2026-11-22", "2026-11-25", "9999-12-30"]) {
    const ahead = sql`insert into trail_days values (${day}, 0, repeat('a', 64), now())`;
    await expect(ahead.execute(database.db)).rejects.toThrow(/2026-11-24 comes next/);
  }
});

test("a transaction that reads as of its beginning adds no line: it would not see a day closed meanwhile", async () => {
  const old = database.db.transaction().setIsolationLevel("repeatable read");
  const added = old.execute((trx) =>
    insertTrail(trx, {
      at: new Date("2026-11-23T02:00:00Z"),
      accountId: null,
      accountName: "",
      action: "session.refused",
      subject: "sign-in",
    }),
  );
  await expect(added).rejects.toThrow(/read committed transactions only/);
});
