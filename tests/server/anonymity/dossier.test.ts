import { afterAll, beforeAll, expect, test } from "vitest";
import { dossier } from "../../../server/anonymity/dossier.ts";
import { simulate } from "../../../server/simulation/simulate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  await simulate(database.db, { ratings: 400, seed: 3, from: "2025-01-01", until: "2026-11-20" });
});
afterAll(() => database?.close());

test("the procedure of de-identification names what this database holds and publishes", async () => {
  const text = await dossier(database.db, "2026-11-23", 40);
  const { ratings } = await database.db
    .selectFrom("ratings")
    .select((eb) => eb.fn.countAll<number>().as("ratings"))
    .where("step", "is not", null)
    .executeTakeFirstOrThrow();
  expect(Number(ratings)).toBeGreaterThan(100);
  expect(text).toContain(`Hiện giữ ${ratings} lượt đã công bố`);
  expect(text).toContain("khoản 6 Điều 14");
  expect(text).toMatch(/đợt nhỏ nhất ([5-9]|\d\d+) lượt, ô số liệu nhỏ nhất ([5-9]|\d\d+) câu trả lời/);
  expect(text).toMatch(/ratings: agency_id, rated_on, id, point_id, step/);
  expect(text).not.toMatch(/undefined|NaN|null/);
});
