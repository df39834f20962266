import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findCommentByReceipt } from "../../../server/database/comments.ts";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { type Receiving, recordRatings } from "../../../server/ratings/record.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
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
  await sql`truncate table inbox, word_inbox`.execute(database.db);
  agencyId = await insertAgency(database.db, { code: `0${serial}` });
  const body = `AAAAAA${"23456789ABCDEFGHJKMNPQRTVWXYZ"[serial]}`;
  pointId = (await insertPoint(database.db, { agencyId, body })).id;
});

const MONDAY: Receiving = { today: "2026-11-23", secret: "a secret of the server" };
const TUESDAY: Receiving = { ...MONDAY, today: "2026-11-24" };

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
const record = (...ratings: AcceptedRating[]) => recordRatings(database.db, ratings, MONDAY);
const levels = async (table: "inbox" | "ratings") =>
  (await database.db.selectFrom(table).select("levels").where("agency_id", "=", agencyId).execute()).map(
    (row) => row.levels[0],
  );
const rest = (on: Receiving) => restInbox(database.db, on);

describe("receiving", () => {
  test("nothing that is received is counted or shown before its window ends", async () => {
    expect(await record(rating(), rating(), rating(), rating(), rating())).toEqual(Array(5).fill("counted"));
    const tallies = database.db.selectFrom("tallies").select("agency_id").where("agency_id", "=", agencyId);
    expect(await tallies.execute()).toEqual([]);
    expect(await levels("inbox")).toHaveLength(5);
  });

  test("the same rating sent again, also within one commit and after it rests, counts once", async () => {
    const same = rating();
    expect(await record(same, same)).toEqual(["counted", "repeated"]);
    expect(await record(same)).toEqual(["repeated"]);
    await rest(TUESDAY);
    expect(await record(same)).toEqual(["repeated"]);
    expect([await levels("inbox"), await levels("ratings")]).toEqual([[], [5]]);
  });

  test("other answers under the same id are neither counted nor thanked for", async () => {
    const first = rating();
    const other = { ...first, answers: { overall: 1 } };
    await record(first);
    expect(await record(other)).toEqual(["other-answers"]);
    await rest(TUESDAY);
    expect(await record(other)).toEqual(["other-answers"]);
    expect(await levels("ratings")).toEqual([5]);
  });

  test("until the night the citizen corrects; a late repeat of the first changes nothing", async () => {
    const first = rating({ answers: { overall: 1 } });
    await record(first);
    expect(await record({ ...first, answers: { overall: 5 }, revises: true })).toEqual(["revised"]);
    expect(await record(first)).toEqual(["repeated"]);
    await rest(TUESDAY);
    expect(await levels("ratings")).toEqual([5]);
    expect(await record({ ...first, revises: true, answers: { overall: 2 } })).toEqual(["too-late"]);
    expect(await levels("ratings")).toEqual([5]);
  });

  test("a correction whose first never arrived is counted as it is", async () => {
    expect(await record(rating({ revises: true, answers: { overall: 2 } }))).toEqual(["counted"]);
    expect(await levels("inbox")).toEqual([2]);
  });

  test("the same face with somebody else's words under the same id is asked about, not dropped", async () => {
    const first = rating({ comment: "Chờ hơi lâu", openOn: "2026-11-30" });
    expect(await record(first)).toEqual(["counted"]);
    expect(await record(first)).toEqual(["repeated"]);
    expect(await record({ ...first, comment: "Quầy đóng cửa sớm" })).toEqual(["other-answers"]);
    const found = await findCommentByReceipt(database.db, receiptOf(first.id), MONDAY.secret);
    expect(found).toMatchObject({ body: "Chờ hơi lâu", isReadable: false });
  });
});

describe("resting", () => {
  const comments = () =>
    database.db
      .selectFrom("comments")
      .select(["body", "received_week"])
      .where("agency_id", "=", agencyId)
      .execute();
  const cases = () =>
    database.db
      .selectFrom("cases")
      .select(["seen_week", "urgent"])
      .where("agency_id", "=", agencyId)
      .execute();

  test("a finished day moves whole, today's stays, and a second run moves nothing", async () => {
    await record(rating(), rating());
    await recordRatings(database.db, [rating({ day: "2026-11-24", answers: { overall: 3 } })], TUESDAY);
    expect(await rest(TUESDAY)).toMatchObject({ ratings: 2 });
    expect([await levels("ratings"), await levels("inbox")]).toEqual([[5, 5], [3]]);
    expect(await rest(TUESDAY)).toMatchObject({ ratings: 0 });
  });

  test("words are sealed until the Monday after, and become a case then", async () => {
    await record(rating({ comment: "Chờ hơi lâu", openOn: "2026-11-30" }));
    expect(await rest({ ...MONDAY, today: "2026-11-29" })).toMatchObject({ comments: 0 });
    expect(await comments()).toEqual([]);
    expect(await rest({ ...MONDAY, today: "2026-11-30" })).toMatchObject({ comments: 1 });
    expect(await comments()).toEqual([{ body: "Chờ hơi lâu", received_week: "2026-11-23" }]);
    expect(await cases()).toEqual([{ seen_week: "2026-11-30", urgent: false }]);
  });

  test("whoever wants an answer at once is a case at once", async () => {
    await record(rating({ comment: "Xin gọi lại" }));
    expect(await cases()).toEqual([{ seen_week: "2026-11-23", urgent: true }]);
  });

  test("words sealed under another secret wait for it and are never lost", async () => {
    await record(rating({ comment: "Chờ hơi lâu", openOn: "2026-11-30" }));
    const later = { today: "2026-12-07", secret: "another secret of the server" };
    expect(await rest(later)).toMatchObject({ comments: 0, unreadable: 1 });
    expect(await rest({ ...later, secret: MONDAY.secret })).toMatchObject({ comments: 1, unreadable: 0 });
    expect(await comments()).toHaveLength(1);
  });

  test("a service that was named is counted for the month, and no longer stands with the rating", async () => {
    const { db } = database;
    await db.insertInto("service_fields").values({ code: "land", name: "Đất đai" }).execute();
    const { id } = await db
      .insertInto("services")
      .values({ code: "1.001", name: "Cấp giấy", field_code: "land" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await record(rating({ serviceId: id }), rating({ serviceId: id }));
    await rest(TUESDAY);
    expect(await db.selectFrom("service_tallies").selectAll().execute()).toEqual([
      { month: "2026-11-01", service_id: id, n: 2 },
    ]);
  });
});
