import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { recordRatings } from "../../../server/ratings/record.ts";
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
  pointId = (
    await insertPoint(database.db, { agencyId, body: `AAAAAA${"23456789ABCDEFGHJKMNPQRTVWXYZ"[serial]}` })
  ).id;
});

function rating(overrides: Partial<AcceptedRating> = {}): AcceptedRating {
  return {
    id: crypto.randomUUID(),
    day: "2026-11-23",
    agencyId,
    pointId,
    field: "unstated",
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall: 5 },
    ...overrides,
  };
}

const released = () =>
  database.db
    .selectFrom("tallies")
    .select(["month", "criterion", "field", "n1", "n2", "n3", "n4", "n5"])
    .where("agency_id", "=", agencyId)
    .orderBy("month")
    .orderBy("criterion")
    .orderBy("field")
    .execute();

describe("recording", () => {
  test("four ratings wait, the fifth releases all five", async () => {
    for (const waiting of [1, 2, 3, 4]) {
      expect(await recordRatings(database.db, [rating()])).toEqual([{ counted: true, waiting }]);
      expect(await released()).toEqual([]);
    }
    expect(await recordRatings(database.db, [rating({ answers: { overall: 1 } })])).toEqual([
      { counted: true, waiting: 0 },
    ]);
    expect(await released()).toEqual([
      { month: "2026-11-01", criterion: "overall", field: "unstated", n1: 1, n2: 0, n3: 0, n4: 0, n5: 4 },
    ]);
  });

  test("the same rating sent again, also within one commit, counts once", async () => {
    const same = rating();
    expect(await recordRatings(database.db, [same, same])).toEqual([
      { counted: true, waiting: 1 },
      { counted: false, waiting: 1 },
    ]);
    expect(await recordRatings(database.db, [same])).toEqual([{ counted: false, waiting: 1 }]);
  });

  test("a factor that only one of five answered goes on waiting until five answered it", async () => {
    const answers = { overall: 4, officer: 2 };
    await recordRatings(database.db, [rating({ answers }), rating(), rating(), rating(), rating()]);
    expect((await released()).map((cell) => cell.criterion)).toEqual(["overall"]);
    await recordRatings(
      database.db,
      Array.from({ length: 5 }, () => rating({ answers })),
    );
    expect(await released()).toMatchObject([
      { criterion: "officer", n2: 6 },
      { criterion: "overall", n4: 6, n5: 4 },
    ]);
  });

  test("five ratings about several fields are released as mixed, five about one under its name", async () => {
    await recordRatings(database.db, [
      ...Array.from({ length: 4 }, () => rating({ field: "land" })),
      rating({ field: "civil" }),
    ]);
    await recordRatings(database.db, [
      ...Array.from({ length: 6 }, () => rating({ field: "land" })),
      rating({ field: "civil" }),
    ]);
    expect(await released()).toMatchObject([
      { field: "land", n5: 6 },
      { field: "mixed", n5: 5 },
    ]);
  });

  test("ratings of two months are released in the later one, and years never mix", async () => {
    await recordRatings(database.db, [
      ...Array.from({ length: 4 }, () => rating({ day: "2026-10-30" })),
      rating({ day: "2026-11-02" }),
      ...Array.from({ length: 4 }, () => rating({ day: "2025-12-30" })),
    ]);
    expect(await released()).toMatchObject([{ month: "2026-11-01", n5: 5 }]);
  });

  test("a comment is kept apart from the answers, once", async () => {
    const same = rating({ comment: "Chờ hơi lâu" });
    await recordRatings(database.db, [same]);
    await recordRatings(database.db, [same]);
    const comments = await database.db
      .selectFrom("comments")
      .selectAll()
      .where("agency_id", "=", agencyId)
      .execute();
    expect(comments).toMatchObject([{ body: "Chờ hơi lâu", batch: 1, received_week: "2026-11-23" }]);
    const rows = await database.db
      .selectFrom("ratings")
      .select("id")
      .where("agency_id", "=", agencyId)
      .execute();
    expect(rows.map((row) => row.id)).not.toContain(same.id);
    expect(comments.map((c) => c.receipt_key)).not.toEqual(rows.map((row) => row.id));
  });
});
