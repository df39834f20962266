import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { type Connection, connect } from "../../../server/database/connect.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/*
 * PostgreSQL itself counts how often it read a table from one end to the other. Here it has 100 units, 2,000 points and
 * 40,000 ratings of two years; every table of them is large enough that reading all of it for one request is a mistake.
 */
const UNITS = 100;
const POINTS_PER_UNIT = 20;
const RATINGS = 40_000;
const LARGE = ["ratings_2025", "ratings_2026", "tallies", "steps", "rating_points", "comments"];

let database: TestDatabase;
let connection: Connection;
let app: ReturnType<typeof createApp>;
let code: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const agencyId = await insertAgency(db, { code: "01840" });
  code = (await insertPoint(db, { agencyId })).code;
  await fill();
  const url = await database.handOver();
  connection = connect(url, { max: 1 });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const platform = {
    config: readConfig({}),
    db: connection.db,
    log,
    now: () => new Date("2026-11-23T05:00:00Z"),
    commits: "together",
  } as const;
  app = createApp(() => platform);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

async function fill(): Promise<void> {
  const { db } = database;
  await sql`
    insert into agencies (code, valid_from, name, kind, search_name)
    select 'U' || i, '2020-01-01', 'Xã ' || i, 'commune', 'xa ' || i from generate_series(2, ${UNITS}::int) as i
  `.execute(db);
  await sql`
    insert into rating_points (code, agency_id, name, opened_on)
    select lpad(to_hex(a.id * 100 + i), 8, '0'), a.id, 'Quầy ' || i, '2020-01-01'
    from agencies as a, generate_series(1, ${POINTS_PER_UNIT}::int) as i
  `.execute(db);
  await sql`
    insert into ratings (agency_id, rated_on, id, point_id, step, questionnaire_id, field, levels)
    select p.agency_id, date '2025-01-01' + i * 31 % 690, gen_random_uuid(), p.id, p.agency_id, 1, 'unstated', '{5,4,4,4,4,4}'
    from rating_points as p, generate_series(1, ${RATINGS}::int / (select count(*)::int from rating_points)) as i
  `.execute(db);
  await sql`
    insert into steps (agency_id, id, kind, month, window_from, window_to, published_on)
    select id, id + 1000 * i, 'window', '2026-11-01', '2026-11-01', '2026-11-30', '2026-12-08'
    from agencies, generate_series(0, 60) as i
  `.execute(db);
  await sql`
    insert into tallies (agency_id, month, point_id, questionnaire_id, criterion, field, n5)
    select agency_id, m, id, 1, criterion, 'unstated', 5
    from rating_points, generate_series(date '2025-01-01', date '2026-10-01', interval '3 months') as m,
         unnest(array['overall', 'access', 'officer']) as criterion
  `.execute(db);
  await sql`
    insert into comments (agency_id, receipt_key, point_id, body, received_week)
    select agency_id, gen_random_uuid(), id, 'Nhanh', '2026-11-16'
    from rating_points, generate_series(1, 3)
  `.execute(db);
  await sql`analyze`.execute(db);
}

/** The large tables that were read from one end to the other meanwhile. */
async function scannedBy(work: () => Promise<void>): Promise<string[]> {
  const before = await scans();
  await work();
  const after = await scans();
  return LARGE.filter((table) => after.get(table) !== before.get(table));
}

async function scans(): Promise<Map<string, number>> {
  const { db } = connection;
  // Counts are handed over when a transaction ends, and read in the next one.
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ name: string; scans: number }>`
    select relname as name, seq_scan as scans from pg_stat_user_tables
  `.execute(db);
  return new Map(rows.map(({ name, scans }) => [name, scans]));
}

test("the counter counts: a question without an index is seen", async () => {
  const asked = async () => {
    await sql`select count(*) from ratings where point_id = 7`.execute(connection.db);
  };
  expect(await scannedBy(asked)).toEqual(["ratings_2025", "ratings_2026"]);
});

test("whoever opens the rating page has no table read through", async () => {
  const asked = async () => {
    expect((await app.request(`/d/${code}`)).status).toBe(200);
    expect((await app.request(`/d/AAAAAAB${checkCharacter("AAAAAAB")}`)).status).toBe(404);
  };
  expect(await scannedBy(asked)).toEqual([]);
});

test("a rating, a rating sent again and its thanks page have no table read through", async () => {
  const id = crypto.randomUUID();
  const send = async () => {
    const body = JSON.stringify({
      id,
      day: "2026-11-23",
      point: code,
      answers: { overall: 5, access: 4, officer: 3 },
      comment: "Nhanh và chu đáo",
    });
    const headers = { "Content-Type": "application/json" };
    const answer = await app.request("/api/ratings", { method: "POST", headers, body });
    return { status: answer.status, ...((await answer.json()) as { receipt: string }) };
  };
  const asked = async () => {
    const { status, receipt } = await send();
    expect(status).toBe(201);
    expect((await send()).status).toBe(200);
    expect((await app.request(`/d/${code}/thanks?receipt=${receipt}`)).status).toBe(200);
  };
  expect(await scannedBy(asked)).toEqual([]);
});

test("the results of a unit have no table read through", async () => {
  const asked = async () => {
    expect((await app.request("/api/results?agency=U7&from=2026-01&to=2026-12")).status).toBe(200);
  };
  expect(await scannedBy(asked)).toEqual([]);
});
