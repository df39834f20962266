import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { closeFinishedYears } from "../../../server/ratings/closeYears.ts";
import { recordRatings } from "../../../server/ratings/record.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
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
  day: fc.constantFrom("2024-12-31", "2025-01-01", "2025-06-30", "2025-12-31", "2026-01-02"),
  field: fc.constantFrom("land", "civil", "unstated"),
  overall: fc.integer({ min: 1, max: 5 }),
  officer: anyLevel,
  feedback: anyLevel,
});

interface Drawn {
  readonly point: number;
  readonly day: string;
  readonly field: string;
  readonly overall: number;
  readonly officer: number | undefined;
  readonly feedback: number | undefined;
}

function accepted(drawn: Drawn): AcceptedRating {
  return {
    id: crypto.randomUUID(),
    day: drawn.day,
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

/** Answers to the overall question, released and waiting together. */
async function countOverall(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0) from tallies where criterion = 'overall')
         + (select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0) from pending_tallies where criterion = 'overall') as n
  `.execute(database.db);
  return rows[0]?.n as number;
}

describe("the recount", () => {
  test("agrees with the tallies whatever arrives in whatever portions, and whenever years are closed", async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyRating, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (portions, close) => {
          for (const portion of portions) {
            await recordRatings(database.db, portion.map(accepted));
            sent += portion.length;
          }
          if (close) await closeFinishedYears(database.db, "2026-01-03");
          const verification = await verifyTallies(database.db);
          expect(verification.differences).toEqual([]);
          expect(verification.ratings).toBe(sent);
          expect(await countOverall()).toBe(sent);
        },
      ),
      { numRuns: 30, seed: 20261123 },
    );
    await closeFinishedYears(database.db, "2027-02-01");
    expect((await verifyTallies(database.db)).differences).toEqual([]);
    const { rows } = await sql<{ smallest: number }>`
      select min(n1 + n2 + n3 + n4 + n5) as smallest from tallies
    `.execute(database.db);
    expect(rows[0]?.smallest).toBeGreaterThanOrEqual(5);
  });

  test("a year is closed only when no rating of it can arrive any more", async () => {
    await recordRatings(database.db, [
      accepted({
        point: 0,
        day: "2027-12-31",
        field: "land",
        overall: 5,
        officer: undefined,
        feedback: undefined,
      }),
    ]);
    expect(await closeFinishedYears(database.db, "2028-01-07")).toEqual([]);
    expect(await closeFinishedYears(database.db, "2028-01-08")).toEqual([2027]);
    expect(await closeFinishedYears(database.db, "2028-01-08")).toEqual([]);
  });

  test("one tally changed by hand is named with its agency and month", async () => {
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

  test("a whole step whose ratings were deleted is named, not stumbled over", async () => {
    const { db } = database;
    const ratingOn = (day: string) =>
      accepted({ point: 0, day, field: "land", overall: 5, officer: undefined, feedback: undefined });
    const days = ["2030-05-02", "2030-05-02", "2030-05-03", "2030-05-03", "2030-05-03"];
    await recordRatings(db, days.map(ratingOn));
    await recordRatings(db, [ratingOn("2030-05-06")]);
    await sql`delete from ratings where rated_on between '2030-05-01' and '2030-05-05'`.execute(db);
    const { differences } = await verifyTallies(db);
    expect(differences).toMatchObject([
      { period: "2030-05-01", what: expect.stringContaining("overall, land"), tally: [0, 0, 0, 0, 5] },
    ]);
  });
});
