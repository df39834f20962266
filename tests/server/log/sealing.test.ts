import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { insertQuestionnaire } from "../../../server/database/questionnaires.ts";
import { verifySealed } from "../../../server/log/verifySealed.ts";
import type { AcceptedRating } from "../../../server/ratings/acceptedRating.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { recountRatings } from "../../../server/ratings/recountRatings.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { planPlenty, receive } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let database: TestDatabase;
let agencyId: number;
let pointId: number;

beforeEach(async () => {
  database = await openTestDatabase();
  await insertQuestionnaire(database.db, { ...QUESTIONNAIRE, criteria: [] });
  agencyId = await insertAgency(database.db, { code: "01" });
  pointId = (await insertPoint(database.db, { agencyId, body: "AAAAAA2" })).id;
  await planPlenty(database.db, { agencyId, pointId, quarter: "2026-10-01" });
  await receive(database.db, [...ratings("2026-11-10", 6, 5), ...ratings("2026-11-11", 2, 1)]);
  await night("2026-11-16");
});
afterEach(() => database.close());

const night = async (today: string, secret = "secret") => await passNight(database.db, { today, secret });

function ratings(day: string, count: number, overall: number): AcceptedRating[] {
  return Array.from({ length: count }, () => ({
    id: crypto.randomUUID(),
    day,
    agencyId,
    pointId,
    field: "unstated",
    serviceId: null,
    decidingAgencyId: null,
    answers: { overall },
  }));
}

async function verify() {
  return await database.db
    .transaction()
    .execute(async (trx) => verifySealed(trx, (await recountRatings(trx, [])).cellsOf, new Set()));
}

/** As the owner of the database, who may turn triggers off. */
async function byHand(table: string, statement: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(database.db);
  await statement.execute(database.db);
}

describe("the public log", () => {
  test("has a leaf for what a night published, once, and one signed head", async () => {
    await night("2026-11-16");
    const entries = await database.db.selectFrom("log_entries").selectAll().orderBy("index").execute();
    expect(entries.map(({ kind }) => kind)).toEqual(["form", "step"]);
    expect(entries[1]?.entry).toContain("window 2026-11-09 2026-11-15\nmonth 2026-11\n");
    expect(entries[1]?.entry).toContain("\ncounts 2 0 0 0 6\n");
    expect(await verify()).toMatchObject({ leaves: 2, ratings: 8, firstBreak: undefined });
    const heads = await database.db.selectFrom("log_heads").select("size").execute();
    expect(heads).toEqual([{ size: 2 }]);
  });

  test("grows with the next window and keeps what it had", async () => {
    await receive(database.db, ratings("2026-11-17", 7, 4));
    await night("2026-11-23");
    expect(await verify()).toMatchObject({ leaves: 3, ratings: 15, firstBreak: undefined });
  });

  test("says nothing of whoever a window does not show", async () => {
    await receive(database.db, [
      ...ratings("2026-11-17", 7, 4),
      ...ratings("2026-11-18", 2, 1).map((one) => ({ ...one, field: "thue" })),
    ]);
    await night("2026-11-23");
    const content = await database.db
      .selectFrom("log_contents")
      .select("content")
      .where("index", "=", 2)
      .executeTakeFirstOrThrow();
    expect(content.content.match(/^rating /gm)).toHaveLength(7);
    expect(content.content).toContain("counts 0 0 0 7 0");
  });

  test("is not continued under another secret, and nothing is published meanwhile", async () => {
    await receive(database.db, ratings("2026-11-17", 7, 4));
    await expect(night("2026-11-23", "another")).rejects.toThrow("another AUTH_SECRET");
    expect(await database.db.selectFrom("steps").select("id").execute()).toHaveLength(1);
    await night("2026-11-23");
    expect(await verify()).toMatchObject({ leaves: 3, firstBreak: undefined });
  });

  test("names a step that was published before the log began", async () => {
    const tables = ["log_contents", "log_cosignatures", "log_entries", "log_heads", "log_tiles"];
    for (const table of tables) await byHand(table, sql`select 1`);
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(database.db);
    await night("2026-11-16");
    const [step] = await database.db
      .selectFrom("log_entries")
      .select("entry")
      .where("kind", "=", "step")
      .execute();
    expect(step?.entry).toContain("sealed later, published before the log began");
    expect((await verify()).firstBreak).toBeUndefined();
  });
});

describe("what an administrator may mend is no forgery", () => {
  test("a unit that got its right name, and another first day", async () => {
    await database.db
      .updateTable("agencies")
      .set({ name: "Xã Bằng Thành", valid_from: "2024-01-01" })
      .where("id", "=", agencyId)
      .execute();
    expect((await verify()).firstBreak).toBeUndefined();
  });

  test("but a step and its ratings that were given to another unit are named", async () => {
    const other = await insertAgency(database.db, { code: "01", validFrom: "2026-01-01" });
    await byHand("ratings", sql`update ratings set agency_id = ${other}`);
    await byHand("tallies", sql`update tallies set agency_id = ${other}`);
    await byHand("window_plans", sql`update window_plans set agency_id = ${other}`);
    await byHand("steps", sql`update steps set agency_id = ${other}`);
    expect((await verify()).firstBreak).toMatchObject({ kind: "changed" });
  });

  test("in a year whose ratings were deleted, figures that were sealed are still compared", async () => {
    await byHand("ratings", sql`delete from ratings`);
    const cleared = async () =>
      await database.db.transaction().execute(async (trx) => verifySealed(trx, new Map(), new Set([2026])));
    expect((await cleared()).firstBreak).toBeUndefined();
    await byHand("log_contents", sql`update log_contents set content = content || 'figure'`);
    expect((await cleared()).firstBreak).toMatchObject({ kind: "content" });
  });
});

describe("whoever owns the database is named", () => {
  const FORGERIES: readonly [what: string, kind: string, forge: () => Promise<unknown>][] = [
    [
      "an answer that is another",
      "changed",
      () => byHand("ratings", sql`update ratings set levels[1] = 5 where levels[1] = 1`),
    ],
    [
      "answers and tallies that fit each other",
      "changed",
      async () => {
        await byHand("ratings", sql`update ratings set levels[1] = 5 where levels[1] = 1`);
        await byHand("tallies", sql`update tallies set n5 = n5 + n1, n1 = 0`);
      },
    ],
    [
      "two ratings whose answers were exchanged",
      "changed",
      () =>
        byHand(
          "ratings",
          sql`update ratings set levels = case levels[1] when 1 then '{5,null,null,null,null,null}' else '{1,null,null,null,null,null}' end::smallint[]
              where id in ((select id from ratings where levels[1] = 1 limit 1), (select id from ratings where levels[1] = 5 limit 1))`,
        ),
    ],
    [
      "a rating on another day",
      "changed",
      () => byHand("ratings", sql`update ratings set rated_on = rated_on + 1`),
    ],
    [
      "a rating that is gone",
      "changed",
      () => byHand("ratings", sql`delete from ratings where levels[1] = 1`),
    ],
    [
      "a rating that was added",
      "changed",
      () =>
        byHand(
          "ratings",
          sql`insert into ratings select agency_id, rated_on, gen_random_uuid(), point_id, step, questionnaire_id, field, deciding_agency_id, levels from ratings limit 1`,
        ),
    ],
    ["a step that is gone", "gone", () => byHand("steps", sql`delete from steps`)],
    ["a step's month", "changed", () => byHand("steps", sql`update steps set month = '2026-10-01'`)],
    [
      "a leaf that was rewritten",
      "log",
      () => byHand("log_entries", sql`update log_entries set entry = replace(entry, 'counts 2', 'counts 0')`),
    ],
    [
      "figures beside a leaf",
      "content",
      () =>
        byHand(
          "log_contents",
          sql`update log_contents set content = replace(content, '2 0 0 0 6', '0 0 0 0 8')`,
        ),
    ],
    ["a head that is gone", "log", () => byHand("log_heads", sql`delete from log_heads`)],
    [
      "a form with other words",
      "changed",
      () => byHand("questionnaires", sql`update questionnaires set criteria = '[1]'`),
    ],
    [
      "a step that was never sealed",
      "unsealed",
      () =>
        byHand(
          "steps",
          sql`insert into steps (agency_id, id, kind, month, window_from, window_to, published_on)
              select agency_id, id + 1, kind, month, window_from, window_to, published_on from steps`,
        ),
    ],
  ];
  for (const [what, kind, forge] of FORGERIES) {
    test(what, async () => {
      await forge();
      expect((await verify()).firstBreak).toMatchObject({ kind });
    });
  }
});
