import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { expectPlenty, receive } from "../../support/publishing.ts";
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
  const body = `AAAAAA${"23456789ABCDEFGHJKMNPQRTVWXYZ"[serial]}`;
  pointId = (await insertPoint(database.db, { agencyId, body })).id;
  await database.db.updateTable("publishing").set({ done_on: null }).execute();
});

function ratings(day: string, count: number, overrides: Partial<AcceptedRating> = {}): AcceptedRating[] {
  return Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    day,
    agencyId,
    pointId,
    field: "unstated",
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall: 5 },
    ...overrides,
  }));
}
const night = (today: string) => passNight(database.db, { today, secret: "" });
const tallies = async () =>
  (
    await database.db
      .selectFrom("tallies")
      .select(["month", "point_id", "criterion", "field", "n1", "n2", "n3", "n4", "n5"])
      .where("agency_id", "=", agencyId)
      .orderBy("month")
      .orderBy("criterion")
      .orderBy("field")
      .execute()
  ).map((row) => ({ ...row, point_id: row.point_id === 0 ? 0 : "point" }));
/** Rests what came by then and plans its quarter as an office does that expects plenty. */
async function planned(kind: "week" | "month" | "quarter", today: string) {
  await restInbox(database.db, { today, secret: "" });
  await expectPlenty(database.db, kind);
}

describe("publishing", () => {
  test("five ratings of a week are published on the Monday after, and not before", async () => {
    await receive(database.db, ratings("2026-11-10", 6));
    await planned("week", "2026-11-11");
    expect((await night("2026-11-15")).published).toMatchObject({ steps: 0 });
    expect(await tallies()).toEqual([]);
    expect((await night("2026-11-16")).published).toMatchObject({ steps: 1, ratings: 6 });
    expect((await night("2026-11-16")).published).toMatchObject({ steps: 0 });
    expect(await tallies()).toMatchObject([{ month: "2026-11-01", point_id: "point", n5: 6 }]);
  });

  test("whoever taps four times more brings nothing out before the window ends", async () => {
    await receive(database.db, ratings("2026-11-10", 1, { answers: { overall: 1 } }));
    await planned("week", "2026-11-11");
    await night("2026-11-11");
    await receive(database.db, ratings("2026-11-11", 4));
    for (const day of ["2026-11-12", "2026-11-13", "2026-11-14", "2026-11-15"]) await night(day);
    expect(await tallies()).toEqual([]);
  });

  test("a late answer of an earlier week goes with the next window of its month", async () => {
    await receive(database.db, ratings("2026-11-10", 5));
    await planned("week", "2026-11-16");
    await night("2026-11-16");
    await receive(database.db, ratings("2026-11-12", 5, { answers: { overall: 1 } }));
    await night("2026-11-17");
    expect(await tallies()).toMatchObject([{ n1: 0, n5: 5 }]);
    await night("2026-11-23");
    expect(await tallies()).toMatchObject([{ month: "2026-11-01", n1: 5, n5: 5 }]);
  });

  test("weeks that are published in one run, after a server stood still, keep to their own ratings", async () => {
    await receive(database.db, [
      ...ratings("2026-11-10", 6),
      ...ratings("2026-11-17", 7),
      ...ratings("2026-11-18", 5),
    ]);
    await planned("week", "2026-11-24");
    expect((await night("2026-11-24")).published).toMatchObject({ steps: 2, ratings: 18 });
    const steps = await database.db
      .selectFrom("ratings")
      .select("step")
      .where("agency_id", "=", agencyId)
      .execute();
    expect([...Map.groupBy(steps, ({ step }) => step).values()].map((one) => one.length).sort()).toEqual([
      12, 6,
    ]);
    expect((await verifyTallies(database.db)).differences).toEqual([]);
  });

  test("a month's last window waits seven days for late phones", async () => {
    await receive(database.db, ratings("2026-11-26", 4));
    await planned("week", "2026-12-01");
    await night("2026-12-07");
    expect(await tallies()).toEqual([]);
    await receive(database.db, ratings("2026-11-30", 1));
    await night("2026-12-08");
    expect(await tallies()).toMatchObject([{ month: "2026-11-01", n5: 5 }]);
  });

  test("an office that is little known is shown as a whole, by months of the quarter that reach five", async () => {
    const other = (await insertPoint(database.db, { agencyId, body: `BBBBBB${"23456789ABCDEFGH"[serial]}` }))
      .id;
    await receive(database.db, [
      ...ratings("2026-07-10", 3, { field: "land" }),
      ...ratings("2026-07-11", 3, { pointId: other }),
      ...ratings("2026-08-10", 2),
      ...ratings("2026-09-10", 3),
    ]);
    await night("2026-10-07");
    expect(await tallies()).toEqual([]);
    await night("2026-10-08");
    expect(await tallies()).toMatchObject([
      { month: "2026-07-01", point_id: 0, field: "mixed", n5: 6 },
      { month: "2026-09-01", point_id: 0, field: "mixed", n5: 5 },
    ]);
  });

  test("what could not reach five joins the unit above at the year's end, and a recount agrees all the way", async () => {
    const { db } = database;
    const province = await insertAgency(db, { code: `1${serial}`, kind: "province" });
    const sister = await insertAgency(db, { code: `2${serial}`, parentId: province });
    await db.updateTable("agencies").set({ parent_id: province }).where("id", "=", agencyId).execute();
    const answers = { overall: 4, officer: 2 };
    await receive(db, [
      ...ratings("2026-11-10", 3, { answers }),
      ...ratings("2026-11-10", 2, { agencyId: sister }),
    ]);
    for (const day of ["2026-12-08", "2027-01-07"]) {
      await night(day);
      expect((await verifyTallies(db)).differences).toEqual([]);
    }
    expect((await night("2027-01-08")).published.years).toContain(2026);
    const above = await db
      .selectFrom("tallies")
      .select(["month", "n4", "n5"])
      .where("agency_id", "=", province)
      .execute();
    expect(above).toEqual([{ month: "2026-12-01", n4: 3, n5: 2 }]);
    expect((await verifyTallies(db)).differences).toEqual([]);
    expect((await night("2027-01-09")).published).toEqual({ steps: 0, ratings: 0, years: [] });
  });
});
