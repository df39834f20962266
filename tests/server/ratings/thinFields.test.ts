import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receive } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
let agencyId: number;
let pointId: number;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let serial = 0;
beforeEach(async () => {
  serial += 1;
  agencyId = await insertAgency(database.db, { code: `0${serial}` });
  pointId = (await insertPoint(database.db, { agencyId, body: `AAAAAA${"23456789"[serial]}` })).id;
  await database.db.updateTable("publishing").set({ done_on: null }).execute();
});

/** The office expects so many overall answers of each field a month in the last quarter of 2026. */
async function expectFields(kind: "week" | "month", perMonth: Record<string, number>): Promise<void> {
  const cells = Object.entries(perMonth).map(([field, n]) => [pointId, field, "overall", n]);
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    values (${agencyId}, '2026-10-01', ${kind}, ${JSON.stringify({ cells, points: [] })}::text::json)
  `.execute(database.db);
}

function ratings(day: string, count: number, field: string): AcceptedRating[] {
  return Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    day,
    agencyId,
    pointId,
    field,
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall: 4 },
  }));
}

const night = async (today: string) => (await passNight(database.db, { today, secret: "" })).published;

async function tallies() {
  const rows = await database.db
    .selectFrom("tallies")
    .select(["month", "field", "point_id", "n4"])
    .where("agency_id", "=", agencyId)
    .orderBy("month")
    .orderBy("field")
    .execute();
  return rows.map(
    ({ month, field, point_id, n4 }) => `${month} ${field} ${point_id ? "point" : "office"} ${n4}`,
  );
}

async function expectRecount(): Promise<void> {
  expect((await verifyTallies(database.db)).differences).toEqual([]);
}

const LARGE = { "dat-dai": 80, "tu-phap": 20, "lao-dong": 5, thue: 12 };

describe("an office that publishes by the week", () => {
  beforeEach(async () => {
    await expectFields("week", LARGE);
    await receive(database.db, [
      ...ratings("2026-11-10", 9, "dat-dai"),
      ...ratings("2026-11-11", 6, "tu-phap"),
      ...ratings("2026-11-11", 4, "thue"),
    ]);
  });

  test("shows a field that is too thin for a week with its month, under its own name", async () => {
    await night("2026-11-16");
    expect(await tallies()).toEqual(["2026-11-01 dat-dai point 9"]);
    await receive(database.db, [
      ...ratings("2026-11-24", 7, "tu-phap"),
      ...ratings("2026-11-25", 3, "lao-dong"),
    ]);
    await night("2026-12-07");
    expect(await tallies()).toEqual(["2026-11-01 dat-dai point 9"]);
    await night("2026-12-08");
    expect(await tallies()).toEqual([
      "2026-11-01 dat-dai point 9",
      "2026-11-01 mixed office 7",
      "2026-11-01 tu-phap point 13",
    ]);
    await expectRecount();
  });

  test("counts the same when its server stood still over both", async () => {
    await receive(database.db, [
      ...ratings("2026-11-24", 7, "tu-phap"),
      ...ratings("2026-11-25", 3, "lao-dong"),
    ]);
    expect(await night("2026-12-08")).toMatchObject({ steps: 2, ratings: 29 });
    expect(await tallies()).toEqual([
      "2026-11-01 dat-dai point 9",
      "2026-11-01 mixed office 7",
      "2026-11-01 tu-phap point 13",
    ]);
    await expectRecount();
  });

  test("keeps a week in which four came of its largest field for the month", async () => {
    await receive(database.db, ratings("2026-11-17", 4, "dat-dai"));
    await night("2026-11-23");
    expect(await tallies()).toEqual(["2026-11-01 dat-dai point 9"]);
    await receive(database.db, ratings("2026-11-24", 1, "dat-dai"));
    await night("2026-12-08");
    expect(await tallies()).toContain("2026-11-01 dat-dai point 14");
    await expectRecount();
  });
});

describe("an office whose month is too small for an index", () => {
  test("shows its thin fields with the quarter, and those that are not with their month", async () => {
    await expectFields("month", { "dat-dai": 16, "tu-phap": 8, thue: 1 });
    await receive(database.db, [
      ...ratings("2026-10-12", 6, "dat-dai"),
      ...ratings("2026-10-13", 4, "tu-phap"),
      ...ratings("2026-10-14", 1, "thue"),
    ]);
    await night("2026-11-08");
    expect(await tallies()).toEqual(["2026-10-01 dat-dai point 6"]);
    await receive(database.db, [
      ...ratings("2026-12-14", 7, "dat-dai"),
      ...ratings("2026-12-14", 5, "tu-phap"),
    ]);
    await night("2027-01-07");
    expect(await tallies()).toHaveLength(1);
    await night("2027-01-08");
    expect(await tallies()).toEqual([
      "2026-10-01 dat-dai point 6",
      "2026-12-01 dat-dai point 7",
      "2026-12-01 tu-phap office 9",
    ]);
    await expectRecount();
  });

  test("is left as a whole month where an index can be given", async () => {
    await expectFields("month", { "dat-dai": 25, "tu-phap": 8, thue: 8 });
    await receive(database.db, [
      ...ratings("2026-11-12", 6, "dat-dai"),
      ...ratings("2026-11-13", 4, "tu-phap"),
      ...ratings("2026-11-14", 1, "thue"),
    ]);
    await night("2026-12-08");
    expect(await tallies()).toEqual(["2026-11-01 dat-dai point 6", "2026-11-01 mixed office 5"]);
    await expectRecount();
  });
});
