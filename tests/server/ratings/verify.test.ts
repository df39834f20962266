import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receive, receiveAndPublish } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
let points: { agencyId: number; pointId: number }[];

beforeAll(async () => {
  database = await openTestDatabase();
  const province = await insertAgency(database.db, { code: "06", kind: "province" });
  const communes = [
    await insertAgency(database.db, { code: "01864", parentId: province }),
    await insertAgency(database.db, { code: "01867", parentId: province }),
  ];
  const bodies = ["AAAAAAA", "BBBBBBB", "CCCCCCC"];
  points = await Promise.all(
    bodies.map(async (body, i) => {
      const agencyId = communes[i % 2] as number;
      return { agencyId, pointId: (await insertPoint(database.db, { agencyId, body })).id };
    }),
  );
});
afterAll(() => database.close());

const anyLevel = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const anyRating = fc.record({
  point: fc.nat({ max: 2 }),
  field: fc.constantFrom("land", "civil", "unstated"),
  overall: fc.integer({ min: 1, max: 5 }),
  officer: anyLevel,
  feedback: anyLevel,
});

interface Drawn {
  readonly point: number;
  readonly field: string;
  readonly overall: number;
  readonly officer: number | undefined;
  readonly feedback: number | undefined;
}
const PLAIN: Drawn = { point: 0, field: "land", overall: 5, officer: undefined, feedback: undefined };

function accepted(drawn: Drawn, day: string): AcceptedRating {
  return {
    id: crypto.randomUUID(),
    day,
    ...(points[drawn.point] as { agencyId: number; pointId: number }),
    field: drawn.field,
    serviceId: null,
    decidingAgencyId: null,
    answers: {
      overall: drawn.overall,
      ...(drawn.officer && { officer: drawn.officer }),
      ...(drawn.feedback && { feedback: drawn.feedback }),
    },
  };
}
const night = (today: string) => passNight(database.db, { today, secret: "" });

/** Answers to the overall question: published, carried, resting without a step, and in the inbox. */
async function countOverall(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0) from tallies where criterion = 'overall')
         + (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0) from carried_answers where criterion = 'overall')
         + (select count(*) from ratings where step is null) + (select count(*) from inbox) as n
  `.execute(database.db);
  return Number(rows[0]?.n);
}

describe("the recount", () => {
  test("agrees with the tallies whatever arrives on whatever day, over the turn of two years", async () => {
    const days = [
      "2024-11-20",
      "2024-12-30",
      "2025-01-03",
      "2025-02-11",
      "2025-06-30",
      "2025-08-05",
      "2025-12-31",
      "2026-01-06",
    ];
    const drawn = fc.sample(fc.array(anyRating, { minLength: 0, maxLength: 14 }), {
      numRuns: 24,
      seed: 20261123,
    });
    let sent = 0;
    for (const [i, portion] of drawn.entries()) {
      const day = days[Math.floor((i * days.length) / drawn.length)] as string;
      if (portion.length > 0)
        await receive(
          database.db,
          portion.map((one) => accepted(one, day)),
        );
      sent += portion.length;
      await night(day);
      const { differences } = await verifyTallies(database.db);
      expect(differences).toEqual([]);
      expect(await countOverall()).toBe(sent);
    }
    await night("2027-02-01");
    expect(await verifyTallies(database.db)).toMatchObject({ ratings: sent, differences: [] });
    expect(await countOverall()).toBe(sent);
    const { rows } = await sql<{ smallest: number }>`
      select min(n1 + n2 + n3 + n4 + n5)::int as smallest from tallies
    `.execute(database.db);
    expect(rows[0]?.smallest).toBeGreaterThanOrEqual(5);
  });

  test("one tally changed by hand is named with its agency and month", async () => {
    await receiveAndPublish(
      database.db,
      Array.from({ length: 6 }, () => accepted(PLAIN, "2027-03-02")),
    );
    const victim = await database.db
      .selectFrom("tallies")
      .selectAll()
      .where("point_id", "<>", 0)
      .executeTakeFirstOrThrow();
    const { n1: _, n2, n3, n4, n5, ...key } = victim;
    const where = (n1: number) => sql`
      update tallies set n1 = ${n1} where agency_id = ${key.agency_id} and month = ${key.month}
        and point_id = ${key.point_id} and criterion = ${key.criterion} and field = ${key.field}
    `;
    await where(victim.n1 + 1).execute(database.db);
    const { differences } = await verifyTallies(database.db);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      period: victim.month,
      tally: [victim.n1 + 1, n2, n3, n4, n5],
      recount: [victim.n1, n2, n3, n4, n5],
    });
    await where(victim.n1).execute(database.db);
  });

  test("ratings of a published step that were deleted or changed are named", async () => {
    const { db } = database;
    await receiveAndPublish(
      db,
      Array.from({ length: 5 }, () => accepted(PLAIN, "2030-05-02")),
    );
    await sql`update ratings set levels[1] = 1 where rated_on = '2030-05-02' and id = (select min(id::text)::uuid from ratings where rated_on = '2030-05-02')`.execute(
      db,
    );
    expect((await verifyTallies(db)).differences).toMatchObject([
      {
        period: "2030-05-01",
        what: expect.stringContaining("overall, land"),
        tally: [0, 0, 0, 0, 5],
        recount: [1, 0, 0, 0, 4],
      },
    ]);
    await sql`delete from ratings where rated_on = '2030-05-02'`.execute(db);
    expect((await verifyTallies(db)).differences).toMatchObject([
      { period: "2030-05-01", what: expect.stringContaining("overall, land"), tally: [0, 0, 0, 0, 5] },
    ]);
  });
});
