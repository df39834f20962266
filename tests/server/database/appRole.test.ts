import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { grantToAppRole } from "../../../server/database/appRole.ts";
import { type Connection, connect } from "../../../server/database/connect.ts";
import { closeTrailDays, verifyTrail } from "../../../server/database/trailDays.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { receivingOf } from "../../../server/ratings/receivingOf.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { openOfficial } from "../../support/officials.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/** Roles belong to the whole server, and several test files run beside each other. */
const ROLE = `hailong_app_${crypto.randomUUID().slice(0, 8)}`;

let owner: TestApp;
let app: TestApp;
let asRole: Connection;
beforeAll(async () => {
  owner = await openTestApp();
  const { db, isServer, url } = owner.database;
  await sql.raw(`create role ${ROLE} login password 'only-of-this-test'`).execute(db);
  await grantToAppRole(db, ROLE);
  if (!isServer) return;
  const own = Object.assign(new URL(url), { username: ROLE, password: "only-of-this-test" });
  asRole = connect(own.href, { max: 4 });
  const platform = { ...owner.platform, db: asRole.db };
  const hono = createApp(() => platform);
  app = {
    ...owner,
    platform,
    database: { ...owner.database, db: asRole.db },
    fetch: (request) => hono.fetch(request),
    request: async (path, init) => await hono.request(`http://hailong.test${path}`, init),
  };
});
afterAll(async () => {
  await asRole?.close();
  const { db } = owner.database;
  await sql.raw(`drop owned by ${ROLE}`).execute(db);
  await sql.raw(`drop role ${ROLE}`).execute(db);
  await owner.database.close();
});

test("the role that runs the server holds of the trail reading and adding, and nothing more", async () => {
  const { rows } = await sql<{ table: string; right: string }>`
    select t as "table", r as "right" from unnest(array['trail', 'trail_days']) as t,
      unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as r
    where has_table_privilege(${ROLE}, t, r) order by 1, 2
  `.execute(owner.database.db);
  expect(rows.map(({ table, right }) => `${table} ${right}`)).toEqual([
    "trail INSERT",
    "trail SELECT",
    "trail_days INSERT",
    "trail_days SELECT",
  ]);
});

test("a role that could help itself to more is refused: a superuser, an owner, one that does not exist", async () => {
  const { db } = owner.database;
  await expect(grantToAppRole(db, "postgres")).rejects.toThrow(/may do anything/);
  await expect(grantToAppRole(db, "nobody-here")).rejects.toThrow(/there is no role/);
});

test("as that role, PostgreSQL itself refuses to change the trail or to turn its triggers off", async ({
  skip,
}) => {
  if (!owner.database.isServer)
    skip("the embedded database has one role, its owner: there triggers are what there is");
  for (const statement of [
    "update trail set account_name = 'x'",
    "delete from trail",
    "truncate trail",
    "update trail_days set rows = 0",
    "delete from trail_days",
    "truncate trail_days",
    "create trigger mine before insert on trail for each row execute function keep_under_open_day()",
  ]) {
    await expect(sql.raw(statement).execute(asRole.db), statement).rejects.toThrow(/permission denied/);
  }
  for (const statement of [
    "alter table trail disable trigger all",
    "drop trigger trail_stays on trail",
    "drop table trail_days",
    "create or replace function refuse_trail_change() returns trigger language plpgsql as 'begin return new; end'",
  ]) {
    await expect(sql.raw(statement).execute(asRole.db), statement).rejects.toThrow(
      /must be owner|permission denied/,
    );
  }
  await expect(sql.raw("set session_replication_role = replica").execute(asRole.db)).rejects.toThrow(
    /permission denied/,
  );
});

test("the app works as that role: a citizen rates, an official notes, takes up a case and is refused, days are closed", async ({
  skip,
}) => {
  if (!owner.database.isServer) skip("the embedded database has one role, its owner");
  const { db } = asRole;
  const unit = await insertAgency(db, { code: "01864" });
  const { code } = await insertPoint(db, { agencyId: unit });
  const rate = async (comment = {}) =>
    await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        id: crypto.randomUUID(),
        day: "2026-11-23",
        point: code,
        answers: { overall: 5 },
        ...comment,
      }),
    });
  for (const comment of [{ comment: "ghế ít" }, {}, {}, {}, {}])
    expect((await rate(comment)).status).toBe(201);
  // The night, and the Monday on which comments are opened.
  for (const day of ["2026-11-24", "2026-11-30"]) {
    app.setNow(`${day}T00:30:00Z`);
    await passNight(db, receivingOf(app.platform));
  }
  const head = await openOfficial(app, { role: "head", agencyId: unit });
  const noted = await head.post("/dashboard/notes?unit=01864", {
    onDate: "2026-11-01",
    text: "thêm 2 ghế chờ",
  });
  expect(noted.status).toBe(303);
  const { id } = await db.selectFrom("cases").select("id").executeTakeFirstOrThrow();
  expect((await head.post(`/cases/${id}/take-up`, { version: "1" })).status).toBe(303);
  expect(await db.selectFrom("cases").select("state").execute()).toEqual([{ state: "in-progress" }]);
  expect((await head.request("/accounts")).status).toBe(403);
  const days = await closeTrailDays(db, "2026-12-01", new Date("2026-11-30T17:00:01Z"));
  expect(days).toMatchObject([{ day: "2026-11-30", rows: 3 }]);
});

test("as that role, PostgreSQL itself refuses to rewrite what was published or the log of it", async ({
  skip,
}) => {
  if (!owner.database.isServer) skip("the embedded database has one role, its owner: there verify names it");
  const { db } = owner.database;
  const agencyId = await insertAgency(db, { code: "sealed" });
  const { id: pointId } = await insertPoint(db, { agencyId, body: "AAAAAA7" });
  await sql`
    insert into ratings (agency_id, rated_on, id, point_id, step, questionnaire_id, field, deciding_agency_id, levels)
    select ${agencyId}, '2026-11-10', gen_random_uuid(), ${pointId}, 7, 1, 'unstated', null, '{1}' from generate_series(1, 5)
  `.execute(db);
  const { rows: years } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'ratings'::regclass limit 1
  `.execute(db);
  for (const statement of [
    "update ratings set levels = '{5}'",
    "update ratings set point_id = 0",
    "delete from ratings",
    "truncate ratings",
    `update ${years[0]?.name} set levels = '{5}'`,
    `delete from ${years[0]?.name}`,
    "update steps set month = '2020-01-01'",
    "delete from steps",
    "update log_entries set entry = ''",
    "delete from log_entries",
    "delete from log_heads",
    "update log_contents set content = ''",
    "update log_key set name = 'x'",
    "update tallies_before set n5 = 9",
    "alter table ratings disable trigger ratings_stay",
  ]) {
    await expect(sql.raw(statement).execute(asRole.db), statement).rejects.toThrow(
      /permission denied|must be owner/,
    );
  }
  await expect(sql`update ratings set step = 8`.execute(asRole.db)).rejects.toThrow(/never rewritten/);
  await expect(sql`update ratings set step = null`.execute(asRole.db)).rejects.toThrow(/never rewritten/);
});

test("as that role, a line of the trail at a chosen time is named, and under a chosen number refused", async ({
  skip,
}) => {
  if (!owner.database.isServer) skip("the embedded database has one role, its owner: there verify names it");
  const line = (at: string, id = "default", overriding = "") =>
    sql
      .raw(
        `insert into trail (id, at, day, account_name, action, subject) ${overriding} values (${id}, ${at}, now()::date, 'kiểm toán', 'case.opened', 'x')`,
      )
      .execute(asRole.db);
  await expect(line("now()", "1", "overriding system value")).rejects.toThrow();
  await line("now() - interval '2 days'");
  const { misdated } = await verifyTrail(owner.database.db);
  expect(misdated?.writtenAt).not.toBe(misdated?.at);
});
