import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#contract/day.ts";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { closeFinishedYears } from "../../../server/ratings/closeYears.ts";
import { recordRatings } from "../../../server/ratings/record.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { seededRandom } from "../../../server/simulation/random.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

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
  agencyId = await insertAgency(database.db, { code: `0${serial}` });
  const body = `AAAAAA${"23456789ABCDEFGHJKMNPQRTVWXYZ"[serial]}`;
  pointId = (await insertPoint(database.db, { agencyId, body })).id;
});

type Answers = AcceptedRating["answers"];
const VARIED: readonly Answers[] = [5, 4, 3, 5, 4].map((overall) => ({ overall, officer: 5 }));

function ratings(day: string, answers: readonly Answers[]): AcceptedRating[] {
  const rest = { agencyId, pointId, field: "unstated", serviceId: null, decidingAgencyId: null };
  return answers.map((one) => ({ id: crypto.randomUUID(), day, ...rest, answers: one }));
}
const record = (day: string, answers: readonly Answers[]) =>
  recordRatings(database.db, ratings(day, answers));

/** Twelve working days of five ratings each from Monday 2026-03-02 on, and enough days after them that they are over. */
async function usualDays(): Promise<void> {
  for (let i = 0; i < 12; i++) await record(addDays("2026-03-02", i + (i > 5 ? 1 : 0)), VARIED);
  await record("2026-03-23", VARIED);
}

interface Marked {
  readonly rules: string;
  readonly n: number;
}
async function marked(criterion = "overall"): Promise<Marked[]> {
  const { rows } = await sql<Marked>`
    select rules, (n1 + n2 + n3 + n4 + n5)::int as n from marked_tallies
    where agency_id = ${agencyId} and criterion = ${criterion} order by rules
  `.execute(database.db);
  return rows;
}
const differences = async () => (await verifyTallies(database.db)).differences;

describe("marking", () => {
  test("usual days at a counter are not marked", async () => {
    await usualDays();
    expect(await marked()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  test("beyond three usual days and ten ratings a day is a burst, and what came before stays unmarked", async () => {
    await usualDays();
    // The mean of settled days is 5, so 25 a day are usual and the 26th is not: 10 of 35 are marked.
    for (let i = 0; i < 7; i++) await record("2026-03-24", VARIED);
    expect(await marked()).toEqual([{ rules: "burst", n: 10 }]);
    expect(await marked("officer")).toEqual([{ rules: "burst", n: 10 }]);
    expect(await differences()).toEqual([]);
  });

  test("nothing but fives is marked from the 62nd on, and a step with another answer ends it", async () => {
    const fives: Answers[] = Array.from({ length: 5 }, () => ({ overall: 5 }));
    // 0.8 to the power of 62 is the first below one in a million: steps up to 65 (13 × 5) hold the 62nd.
    for (let i = 0; i < 15; i++) await record("2026-03-24", fives);
    expect(await marked()).toEqual([{ rules: "all-five", n: 15 }]);
    await record("2026-03-24", VARIED);
    await record("2026-03-24", fives);
    expect(await marked()).toEqual([{ rules: "all-five", n: 15 }]);
    expect(await differences()).toEqual([]);
  });

  test("a Sunday's ratings at a counter are marked, once ten working days of it are known", async () => {
    await record("2026-03-01", VARIED);
    expect(await marked()).toEqual([]);
    await usualDays();
    await record("2026-03-29", VARIED);
    expect(await marked()).toEqual([{ rules: "closed-day", n: 5 }]);
    expect(await differences()).toEqual([]);
  });

  test("where people rate from home too, Sundays are usual and not marked", async () => {
    for (const sunday of ["2026-03-01", "2026-03-08", "2026-03-15"]) {
      await record(sunday, VARIED);
      for (let day = 1; day < 6; day++) await record(addDays(sunday, day), VARIED);
    }
    await record("2026-03-29", VARIED);
    await record("2026-04-05", VARIED);
    expect(await marked()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  test("tallies without what is marked are sums of steps too: five or more, or nothing", async () => {
    const random = seededRandom(20261123);
    await usualDays();
    const days = ["2026-04-30", "2026-05-01", "2026-05-03", "2026-05-04", "2026-06-01"];
    for (let i = 0; i < 120; i++) {
      const day = days[Math.floor((i / 120) * days.length)] as string;
      const portion = Array.from(
        { length: 1 + Math.floor(random.next() * 7) },
        (): Answers => ({
          overall: random.next() < 0.8 ? 5 : 2,
          ...(random.next() < 0.4 && { officer: 4 }),
        }),
      );
      const sent = ratings(day, portion).map((one) => ({
        ...one,
        field: random.next() < 0.5 ? "land" : "civil",
      }));
      await recordRatings(database.db, sent);
    }
    const { rows } = await sql<{ all: number; marked: number }>`
      select (n1 + n2 + n3 + n4 + n5)::int as all, coalesce(m.n, 0)::int as marked
      from tallies as t left join (
        select month, point_id, criterion, field, sum(n1 + n2 + n3 + n4 + n5) as n
        from marked_tallies where agency_id = ${agencyId} group by 1, 2, 3, 4
      ) as m using (month, point_id, criterion, field)
      where agency_id = ${agencyId}
    `.execute(database.db);
    expect(rows.some((row) => row.marked > 0 && row.marked < row.all)).toBe(true);
    for (const row of rows) {
      expect(row.marked === 0 || row.marked >= 5).toBe(true);
      expect(row.all - row.marked === 0 || row.all - row.marked >= 5).toBe(true);
    }
    await closeFinishedYears(database.db, "2027-02-01");
    expect(await differences()).toEqual([]);
  });

  test("people who exchange their answers within a step leave the same marks: a mark tells nobody's answer", async () => {
    const worlds = [];
    for (const turn of [0, 2]) {
      const code = `${serial}-${turn}`;
      agencyId = await insertAgency(database.db, { code });
      pointId = (await insertPoint(database.db, { agencyId, body: `BBBBB${turn + 2}C` })).id;
      for (let i = 0; i < 30; i++) {
        const levels = i % 15 === 14 ? [5, 5, 3, 5, 1] : [5, 5, 5, 5, 5];
        const turned = levels.map((_, at) => ({ overall: levels[(at + turn) % 5] as number }));
        await record(i < 20 ? "2026-03-24" : "2026-03-29", turned);
      }
      worlds.push(await marked());
    }
    expect(worlds[0]?.length).toBeGreaterThan(0);
    expect(worlds[1]).toEqual(worlds[0]);
  });

  test("a mark that was added, removed or moved by hand is named by the recount", async () => {
    for (let i = 0; i < 14; i++) await record("2026-03-24", Array(5).fill({ overall: 5 }));
    const change = (to: number) =>
      database.db.updateTable("marked_tallies").set({ n5: to }).where("agency_id", "=", agencyId).execute();
    const [before] = await marked();
    expect(before?.n).toBeGreaterThan(0);
    await change((before?.n as number) - 1);
    expect(await differences()).toMatchObject([{ what: expect.stringContaining("marked all-five") }]);
    await change(before?.n as number);
    expect(await differences()).toEqual([]);
    await database.db.deleteFrom("marked_tallies").where("agency_id", "=", agencyId).execute();
    expect(await differences()).toHaveLength(1);
  });

  test("ratings that are older than the rules are not judged afterwards, and the recount agrees", async () => {
    const fives = (n: number): Answers[] => Array.from({ length: n }, () => ({ overall: 5 }));
    await record("2026-03-24", fives(60));
    await record("2026-03-24", fives(3));
    await sql`update point_years set watch = null, watched_from = batch + 1 where agency_id = ${agencyId}`.execute(
      database.db,
    );
    // The batch that was under way is not judged either: 62 fives of its own make a run.
    await record("2026-03-24", fives(2));
    await record("2026-03-24", fives(61));
    expect(await marked()).toEqual([]);
    await record("2026-03-24", fives(5));
    expect(await marked()).toEqual([{ rules: "all-five", n: 5 }]);
    const own = (await differences()).filter(({ agency }) => agency.startsWith(`0${serial} `));
    expect(own).toEqual([]);
  });
});
