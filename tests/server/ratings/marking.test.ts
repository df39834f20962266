import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receive } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/*
 * A counter of which last year is known: 217 ratings a month, ten on a working day (21.7 of them in a month), 2.604 in
 * all, of which 5 % ones and 50 % fives; none on closed days.
 */
const PER_MONTH = 217;
const LAST_YEAR = [130, 130, 390, 652, 1302];

let database: TestDatabase;
let agencyId: number;
let pointId: number;
let serial = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  serial += 1;
  const { db } = database;
  agencyId = await insertAgency(db, { code: `0${serial}` });
  pointId = (await insertPoint(db, { agencyId, body: `AAAAAA${"23456789ABCDEFGH"[serial]}` })).id;
  await db.updateTable("publishing").set({ done_on: null }).execute();
  const expected = {
    cells: ["overall", "officer"].map((criterion) => [pointId, "unstated", criterion, PER_MONTH]),
    points: [[pointId, ...LAST_YEAR, 0]],
  };
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    values (${agencyId}, '2026-01-01', 'week', ${JSON.stringify(expected)}::text::json)
  `.execute(db);
});

const VARIED = [5, 4, 3, 5, 4];
function ratings(day: string, levels: readonly number[]): AcceptedRating[] {
  return levels.map((overall) => ({
    id: crypto.randomUUID(),
    day,
    agencyId,
    pointId,
    field: "unstated",
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall, officer: 5 },
  }));
}
const times = (n: number, levels: readonly number[]) => Array.from({ length: n }, () => levels).flat();

/** What is marked after the week of Monday 2026-03-09 was published. */
async function marked(given: readonly AcceptedRating[], criterion = "overall") {
  await receive(database.db, given);
  await passNight(database.db, { today: "2026-03-16", secret: "" });
  const { rows } = await sql<{ rules: string; n: number }>`
    select rules, (n1 + n2 + n3 + n4 + n5)::int as n from marked_tallies
    where agency_id = ${agencyId} and criterion = ${criterion} order by rules
  `.execute(database.db);
  expect((await verifyTallies(database.db)).differences).toEqual([]);
  return rows;
}

describe("marking", () => {
  test("a usual week at a counter is not marked", async () => {
    const days = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"];
    expect(await marked(days.flatMap((day) => ratings(day, times(2, VARIED))))).toEqual([]);
  });

  test("half a week on days of more than three usual ones and ten is a burst, and the whole week is marked", async () => {
    const busy = ratings("2026-03-10", times(9, VARIED));
    expect(await marked([...ratings("2026-03-09", VARIED), ...busy])).toEqual([{ rules: "burst", n: 50 }]);
  });

  test("forty a day are not yet a burst where ten are usual", async () => {
    expect(await marked(ratings("2026-03-10", times(8, VARIED)))).toEqual([]);
  });

  test("a week of nothing but fives is marked from where its chance is below one in a million", async () => {
    // (1302 + 8) / 2614 = 0.5011: its 20th power is the first below 1e-6.
    expect(await marked(ratings("2026-03-10", times(20, [5])))).toEqual([{ rules: "all-five", n: 20 }]);
  });

  test("nineteen fives are not", async () => {
    expect(await marked(ratings("2026-03-10", times(19, [5])))).toEqual([]);
  });

  test("ones are judged as fives are: here five in a row are marked", async () => {
    // (130 + 8) / 2614 = 0.0528: its 5th power is 4e-7.
    expect(await marked(ratings("2026-03-10", times(5, [1])))).toEqual([{ rules: "all-one", n: 5 }]);
  });

  test("a week that was mostly rated on Sunday is marked, from the first week on", async () => {
    expect(await marked(ratings("2026-03-15", VARIED), "officer")).toEqual([{ rules: "closed-day", n: 5 }]);
  });
});
