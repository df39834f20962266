import { afterAll, beforeAll, expect, test } from "vitest";
import { type Results, results } from "#contract/results.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  await updateInstallation(db, { rootCode: "06", provinceName: "Tỉnh thử" });
  const province = await insertAgency(db, { code: "06", kind: "province", name: "Tỉnh thử" });
  const east = await insertAgency(db, { code: "00001", name: "Xã Đông", parentId: province });
  const west = await insertAgency(db, { code: "00002", name: "Xã Tây", parentId: province });
  await insertTallies(db, [
    { agencyId: east, month: "2026-03", counts: [10, 0, 10, 20, 80] },
    { agencyId: east, month: "2026-04", counts: [0, 0, 2, 10, 8] },
    { agencyId: east, month: "2026-04", counts: [0, 0, 0, 5, 5], criterion: "officer" },
    { agencyId: west, month: "2026-03", counts: [0, 0, 5, 5, 0] },
  ]);
  await mark(east, "burst", "2026-03", [0, 0, 0, 0, 20]);
  await mark(east, "burst+all-five", "2026-03", [0, 0, 0, 0, 15]);
  await mark(east, "closed-day", "2026-04", [0, 0, 0, 5, 5]);
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: null }).execute();
  await db
    .insertInto("dossiers")
    .values([
      // Ratings equal to the dossiers are not too many; 20 beside 19 are.
      { agency_id: east, month: "2026-03-01", field_code: "land", received: 120, resolved: 90 },
      { agency_id: east, month: "2026-04-01", field_code: "land", received: 15, resolved: 19 },
    ])
    .execute();
});
afterAll(() => app.database.close());

async function mark(
  agencyId: number,
  rules: string,
  month: string,
  counts: readonly number[],
): Promise<void> {
  const [n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = counts;
  const cell = {
    agency_id: agencyId,
    month: `${month}-01`,
    point_id: 0,
    questionnaire_id: 1,
    field: "unstated",
  };
  await app.database.db
    .insertInto("marked_tallies")
    .values({ ...cell, criterion: "overall", rules, n1, n2, n3, n4, n5 })
    .execute();
}

async function ask(query: string): Promise<Results> {
  const response = await app.request(`/api/results?${query}`);
  expect(response.status).toBe(200);
  return results.parse(await response.json());
}

test("whoever does not ask gets figures without a word of marks", async () => {
  expect(await ask("by=criterion")).not.toHaveProperty("marked");
});

test("marked answers are listed by every rule that they broke, each in one cell", async () => {
  const { marked } = await ask("by=period&criterion=overall&from=2026-01&to=2026-12&marked=yes");
  expect(marked).toEqual([
    { period: "2026-03", rules: ["burst"], counts: [0, 0, 0, 0, 20] },
    { period: "2026-03", rules: ["burst", "all-five"], counts: [0, 0, 0, 0, 15] },
    { period: "2026-04", rules: ["closed-day", "over-dossiers"], counts: [0, 0, 0, 5, 5] },
    { period: "2026-04", rules: ["over-dossiers"], counts: [0, 0, 2, 5, 3] },
  ]);
});

test("a unit's month with more ratings than dossiers is marked whole, in every criterion", async () => {
  const { marked } = await ask("by=agency,criterion&criterion=officer&from=2026-01&to=2026-12&marked=yes");
  expect(marked).toMatchObject([{ criterion: "officer", rules: ["over-dossiers"], counts: [0, 0, 0, 5, 5] }]);
});

test("a unit without marks lists none", async () => {
  expect((await ask("agency=00002&marked=yes")).marked).toEqual([]);
});

test("the page gives the index with and without the marked ratings, and says why they are marked", async () => {
  const page = await (await app.request("/agencies/00001?from=2026-03&to=2026-03")).text();
  const text = page.replace(/<[^>]+>/g, "");
  // With: (20 + 80) / 120; without 35 fives: (20 + 45) / 85.
  expect(text).toContain("83,33%");
  expect(text).toContain("Không tính 35 lượt bị đánh dấu bất thường: 76,47%.");
  expect(text).toContain("15 lượt: cả kỳ chỉ toàn mức 5");
  const other = await (await app.request("/agencies/00002")).text();
  expect(other).not.toContain("đánh dấu bất thường");
});
