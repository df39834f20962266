import { afterAll, beforeAll, expect, test } from "vitest";
import { simulate } from "../../../server/simulation/simulate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const ORDER = { ratings: 2000, seed: 5, from: "2026-01-01", until: "2026-11-20" };
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  await simulate(database.db, ORDER);
});
afterAll(() => database.close());

const cases = async () =>
  await database.db
    .selectFrom("cases as k")
    .leftJoin("case_events as e", (join) =>
      join.onRef("e.agency_id", "=", "k.agency_id").onRef("e.case_id", "=", "k.id").on("e.number", "=", 1),
    )
    .select(["k.id", "k.state", "k.counted_from", "k.answered_on", "k.version", "e.text"])
    .orderBy("k.id")
    .execute();

test("invented comments are in several states, and every answered one has its words", async () => {
  const all = await cases();
  expect(new Set(all.map(({ state }) => state)).size).toBeGreaterThanOrEqual(3);
  for (const one of all) {
    expect([one.id, one.answered_on !== null]).toEqual([one.id, one.text !== null]);
    expect(one.answered_on === null || one.answered_on <= ORDER.until).toBe(true);
  }
});

test("a second run of the same order changes nothing", async () => {
  const before = await cases();
  await simulate(database.db, ORDER);
  expect(await cases()).toEqual(before);
});
