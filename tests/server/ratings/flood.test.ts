import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passNight } from "../../../server/ratings/passNight.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestApp, TEST_SECRET, type TestApp } from "../../support/app.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

const ALLOWANCE = 30;
const FLOOD = 120;
const HONEST = 10;

let app: TestApp;
let agencyId: number;
let points: { id: number; code: string }[];
beforeAll(async () => {
  app = await openTestApp({ env: { POINT_ALLOWANCE: String(ALLOWANCE) } });
  const { db } = app.database;
  agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành" });
  points = [
    await insertPoint(db, { agencyId, body: "AAAAAAB" }),
    await insertPoint(db, { agencyId, body: "AAAAAAC" }),
  ];
  // Nothing is known of its rhythm.
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    values (${agencyId}, '2026-10-01', 'month', null)
  `.execute(db);
});
afterAll(() => app.database.close());

async function rate(
  point: number,
  overall: number,
  { id = crypto.randomUUID() as string, day = "2026-11-23" } = {},
) {
  const answer = await app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, day, point: points[point]?.code, answers: { overall } }),
  });
  return answer.status;
}

const floods = async () =>
  (await app.database.db.selectFrom("point_floods").select(["point_id", "day", "from_step"]).execute()).map(
    (one) => [points.findIndex(({ id }) => id === one.point_id), one.day, one.from_step],
  );

test("whoever comes while one client floods a point is taken like everybody, and so is the flood: each once", async () => {
  const ids = Array.from({ length: FLOOD }, () => crypto.randomUUID());
  const flood = await Promise.all(ids.map((id) => rate(0, 5, { id })));
  expect(new Set(flood)).toEqual(new Set([201]));
  const honest = await Promise.all(Array.from({ length: HONEST }, (_, i) => rate(0, 1 + (i % 5))));
  expect(honest).toEqual(Array(HONEST).fill(201));
  // The same again is the same.
  expect(await rate(0, 5, { id: ids[0] as string })).toBe(200);
  expect(await floods()).toEqual([[0, "2026-11-23", 1]]);
  // At another counter of the office nothing is out of the ordinary.
  for (let i = 0; i < HONEST; i++) expect(await rate(1, 1 + (i % 5))).toBe(201);
  expect(await floods()).toHaveLength(1);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbox`.execute(app.database.db);
  expect(rows[0]?.n).toBe(FLOOD + 2 * HONEST);
  console.info(
    `honest people kept out by a flood of ${FLOOD} at an allowance of ${ALLOWANCE}: ${HONEST} of ${HONEST} before, 0 now`,
  );
});

interface Cell {
  readonly point: number;
  readonly n: number;
}
async function cells(table: "tallies" | "marked_tallies"): Promise<Cell[]> {
  const { rows } = await sql<{ point_id: number; n: number }>`
    select point_id, sum(n1 + n2 + n3 + n4 + n5)::int as n from ${sql.table(table)}
    where criterion = 'overall' group by 1
  `.execute(app.database.db);
  return rows.map(({ point_id, n }) => ({ point: points.findIndex(({ id }) => id === point_id), n }));
}

test("the flooded day is published with everything, and set aside by its mark; the recount agrees", async () => {
  const { db } = app.database;
  await passNight(db, { today: "2026-12-08", secret: TEST_SECRET });
  const sum = (all: Cell[]) => all.reduce((total, { n }) => total + n, 0);
  expect(sum(await cells("tallies"))).toBe(FLOOD + 2 * HONEST);
  const { rows } = await sql<{ rules: string }>`select distinct rules from marked_tallies`.execute(db);
  expect(rows).toEqual([{ rules: "burst" }]);
  expect(sum(await cells("marked_tallies"))).toBeGreaterThanOrEqual(FLOOD);
  expect((await verifyTallies(db)).differences).toEqual([]);
});

test("what floods a day after it was published judges nothing that was published", async () => {
  const { db } = app.database;
  app.setNow("2026-11-30T05:00:00Z");
  const late = await Promise.all(Array.from({ length: FLOOD }, () => rate(1, 5, { day: "2026-11-23" })));
  expect(new Set(late)).toEqual(new Set([201]));
  expect((await floods()).at(-1)).toEqual([1, "2026-11-23", 2]);
  expect((await verifyTallies(db)).differences).toEqual([]);
});
