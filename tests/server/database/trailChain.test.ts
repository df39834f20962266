import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { insertTrail } from "../../../server/database/trail.ts";
import { verifyTrail } from "../../../server/database/trailDays.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  for (let i = 0; i < 20; i++) await add(`Nguyễn Thị ${i}`);
});
afterEach(() => database.close());

async function add(accountName: string): Promise<void> {
  await insertTrail(database.db, {
    at: new Date("2026-11-24T05:00:00Z"),
    accountId: "a",
    accountName,
    role: "head",
    action: "note.changed",
    subject: "note 1",
    before: null,
    after: { text: "mới" },
  });
}

/** As the owner of the database, who may turn triggers off. */
async function tamper(statement: string): Promise<void> {
  await sql.raw("alter table trail disable trigger user").execute(database.db);
  await sql.raw(statement).execute(database.db);
  await sql.raw("alter table trail enable trigger user").execute(database.db);
}

const broken = async () => (await verifyTrail(database.db)).firstBreak;

test("lines of a day that is still open hold one another", async () => {
  expect(await broken()).toBeUndefined();
});

const CHAIN = { day: "2026-11-24", kind: "chain" };

test("sixteen lines taken out of the open day are missed", async () => {
  await tamper("delete from trail where id in (select id from trail order by id offset 2 limit 16)");
  expect(await broken()).toEqual(CHAIN);
});

test("a line changed, and one slipped in between, are missed in the open day", async () => {
  await tamper("update trail set account_name = 'kiểm toán' where id = (select max(id) from trail)");
  expect(await broken()).toEqual(CHAIN);
});

test("a line slipped in past the triggers is named, and so is its place filled by hand", async () => {
  await tamper(`insert into trail (at, day, account_name, action, subject, place, chain)
    select at, day, account_name, action, subject, max + 1, repeat('0', 64)
    from trail, (select max(place) as max from trail) as m limit 1`);
  expect(await broken()).toEqual(CHAIN);
});

test("lines that several connections write at once stand in one chain", async () => {
  await Promise.all(Array.from({ length: 8 }, (_, i) => add(`cùng lúc ${i}`)));
  await database.db.transaction().execute(async (trx) => {
    for (const text of ["một", "hai"]) {
      await insertTrail(trx, {
        at: new Date("2026-11-24T05:00:00Z"),
        accountId: "a",
        accountName: text,
        role: "head",
        action: "note.changed",
        subject: "note 2",
        before: null,
        after: null,
      });
    }
  });
  expect(await broken()).toBeUndefined();
});
