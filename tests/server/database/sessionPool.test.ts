import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Connection, connect, type Patience } from "../../../server/database/connect.ts";
import { isDatabaseAway } from "../../../server/http/databaseAway.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { openRoad } from "../../support/road.ts";

const SHORT: Patience = { acquireWithinMs: 300, answerWithinMs: 600 };

let database: TestDatabase;
let url: string;
beforeEach(async () => {
  database = await openTestDatabase();
  url = await database.handOver();
});
afterEach(() => database.close());

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

it("a connection lost between two statements takes its transaction with it", async () => {
  const road = await openRoad(url);
  const { db, close } = connect(road.url, { max: 1 });
  await sql`create table kept (n int)`.execute(db);
  const lost = await failure(
    db.transaction().execute(async (trx) => {
      await sql`insert into kept values (1)`.execute(trx);
      road.cut();
      await road.quiet();
      await sql`insert into kept values (2)`.execute(trx);
    }),
  );
  expect(isDatabaseAway(lost)).toBe(true);
  // The next request gets a connection that works, and finds neither half.
  expect((await sql`select n from kept`.execute(db)).rows).toEqual([]);
  await close();
  await road.close();
});

it("a database that says nothing is given up, and served from again once it speaks", async () => {
  const road = await openRoad(url);
  const { db, close } = connect(road.url, { max: 1, patience: SHORT });
  await sql`select 1`.execute(db);
  road.freeze();
  const both = await Promise.all([failure(sql`select 1`.execute(db)), failure(sql`select 1`.execute(db))]);
  expect(both.map(isDatabaseAway)).toEqual([true, true]);
  road.cut();
  road.thaw();
  await road.quiet();
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await close();
  await road.close();
});

it("a commit that PostgreSQL turned into a rollback is no success", async () => {
  const { db, close }: Connection = connect(url, { max: 1 });
  const swallowed = db.transaction().execute(async (trx) => {
    await sql`select 1 / 0`.execute(trx).catch(() => {});
  });
  await expect(swallowed).rejects.toThrow();
  await close();
});
