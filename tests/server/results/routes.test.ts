import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { type Results, results } from "#contract/results.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

/*
 * A small province: 06 with the communes Đông (code 00001) and Tây (00002) until 30/6/2025; from 01/7/2025 province 19
 * with commune Mới, which has Đông's code and was made of both. District 60 of 06 has no successor. Commune Rộng was
 * divided between Mới and Ngoài, which lies outside.
 */
let app: TestApp;
let point: { id: number; code: string };

beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  await updateInstallation(db, { rootCode: "19", provinceName: "Tỉnh thử" });
  const until = { validTo: "2025-06-30" };
  const since = { validFrom: "2025-07-01" };
  const oldProvince = await insertAgency(db, { code: "06", kind: "province", name: "Tỉnh cũ", ...until });
  const province = await insertAgency(db, { code: "19", kind: "province", name: "Tỉnh mới", ...since });
  const district = await insertAgency(db, { code: "60", parentId: oldProvince, ...until });
  const east = await insertAgency(db, { code: "00001", name: "Xã Đông", parentId: district, ...until });
  const west = await insertAgency(db, { code: "00002", name: "Xã Tây", parentId: district, ...until });
  const merged = await insertAgency(db, { code: "00001", name: "Xã Mới", parentId: province, ...since });
  const outside = await insertAgency(db, { code: "00009", name: "Xã Ngoài", ...since });
  const wide = await insertAgency(db, { code: "00003", name: "Xã Rộng", validTo: "2024-06-30" });
  const heir = await insertAgency(db, {
    code: "00004",
    name: "Xã Thừa",
    parentId: province,
    validFrom: "2024-07-01",
  });
  const on_date = "2025-07-01";
  const step = (predecessor_id: number, successor_id: number) => ({
    predecessor_id,
    successor_id,
    on_date,
    source: null,
  });
  await db
    .insertInto("successions")
    .values([
      step(oldProvince, province),
      step(east, merged),
      step(west, merged),
      step(wide, heir),
      step(wide, outside),
    ])
    .execute();
  point = await insertPoint(db, { agencyId: merged });
  await insertTallies(db, [
    { agencyId: east, month: "2025-02", counts: [1, 1, 1, 3, 4] },
    { agencyId: east, month: "2025-05", counts: [0, 0, 0, 5, 5], field: "land" },
    { agencyId: west, month: "2025-05", counts: [2, 0, 0, 2, 2] },
    { agencyId: west, month: "2025-05", counts: [0, 0, 1, 2, 3], criterion: "officer" },
    // What the closing of 2025 released for the district, months after it had ended.
    { agencyId: district, month: "2025-12", counts: [0, 1, 0, 2, 2] },
    { agencyId: merged, month: "2025-08", counts: [0, 0, 2, 4, 6], pointId: point.id },
    { agencyId: merged, month: "2025-12", counts: [1, 1, 1, 1, 1] },
    { agencyId: merged, month: "2026-03", counts: [0, 1, 0, 4, 5], pointId: point.id },
  ]);
});
afterAll(() => app.database.close());

async function ask(query: string): Promise<Results> {
  const response = await app.request(`/api/results?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return results.parse(await response.json());
}

async function refusal(query: string): Promise<Problem> {
  const response = await app.request(`/api/results?${query}`);
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

/** Counts by the name of the unit, for one criterion. */
function byName(answer: Results): Record<string, readonly number[]> {
  return Object.fromEntries(
    answer.cells.map((cell) => [answer.agencies[cell.agency as number]?.name, cell.counts]),
  );
}

const ALL = "from=2025-01&to=2026-11&criterion=overall";

test("in new boundaries a merged unit has its predecessors' counts, exactly", async () => {
  // By hand: Đông [1,1,1,8,9] + Tây [2,0,0,2,2] + Mới [1,2,3,9,12] = [4,3,4,19,23].
  const answer = await ask(`agency=00001&${ALL}&by=agency`);
  expect(byName(answer)).toEqual({ "Xã Mới": [4, 3, 4, 19, 23] });
});

test("in old boundaries a merged unit has only what was counted under its own name", async () => {
  const answer = await ask(`agency=00001&${ALL}&by=agency&boundaries=old`);
  expect(byName(answer)).toEqual({ "Xã Mới": [1, 2, 3, 9, 12] });
});

test("the code 00001 names another unit before the merger", async () => {
  const answer = await ask("agency=00001&on=2025-06-30&by=period&criterion=overall");
  expect(answer.agency).toEqual({ code: "00001", validFrom: "2020-01-01", name: "Xã Đông" });
  expect(answer).toMatchObject({ from: "2025-01", to: "2025-06" });
  expect(answer.cells).toEqual([
    { period: "2025-02", counts: [1, 1, 1, 3, 4] },
    { period: "2025-05", counts: [0, 0, 0, 5, 5] },
  ]);
});

test("the new province counts the old one's whole tree, the old one does not count the new", async () => {
  // 19 in all: merged [4,3,4,19,23] + district [0,1,0,2,2].
  const whole = await ask("from=2025-01&to=2026-11&criterion=overall&by=");
  expect(whole.cells).toEqual([{ counts: [4, 4, 4, 21, 25] }]);
  const own = await ask("from=2025-01&to=2026-11&criterion=overall&by=&boundaries=old");
  expect(own.cells).toEqual([{ counts: [1, 2, 3, 9, 12] }]);
  const before = await ask("agency=06&from=2025-01&criterion=overall&by=");
  expect(before.cells).toEqual([{ counts: [3, 2, 1, 12, 13] }]);
});

test("what a closing released for a unit that had ended counts in the unit's last month", async () => {
  const answer = await ask("agency=60&by=agency,period&criterion=overall");
  const district = answer.agencies.findIndex(({ code }) => code === "60");
  expect(answer.cells.filter((cell) => cell.agency === district)).toEqual([
    { agency: district, period: "2025-06", counts: [0, 1, 0, 2, 2] },
  ]);
});

test("parts add up to the whole in every period length", async () => {
  for (const [period, periods] of [
    ["month", ["2025-02", "2025-05", "2025-06", "2025-08", "2025-12", "2026-03"]],
    ["quarter", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]],
    ["year", ["2025", "2026"]],
  ] as const) {
    const answer = await ask(`${ALL}&by=period&period=${period}`);
    expect(answer.cells.map((cell) => cell.period)).toEqual(periods);
    expect(answer.cells.flatMap((cell) => cell.counts).reduce((sum, n) => sum + n, 0)).toBe(58);
  }
});

test("cells by field and by point name what was asked for, and nothing else", async () => {
  expect((await ask(`agency=00001&${ALL}&by=field`)).cells).toEqual([
    { field: "land", counts: [0, 0, 0, 5, 5] },
    { field: "unstated", counts: [4, 3, 4, 14, 18] },
  ]);
  expect((await ask(`agency=00001&from=2025-07&criterion=overall&by=point`)).cells).toEqual([
    { point: point.code, counts: [0, 1, 2, 8, 11] },
    { point: null, counts: [1, 1, 1, 1, 1] },
  ]);
});

test("when figures move next is told by the calendar alone, and how many wait is told nowhere", async () => {
  const { publication, ...told } = await ask("");
  expect(publication).toEqual({ dataUntil: null, nextOn: "2027-01-08" });
  expect(JSON.stringify(told)).not.toContain("waiting");
});

test("a unit's figures after its end cannot be told", async () => {
  const problem = await refusal("agency=00002&to=2025-09");
  expect(problem).toMatchObject({ status: 422, code: "split-refused", field: "to" });
  expect(problem.detail).toContain("Xã Tây");
  expect(problem.detail).toContain("30/06/2025");
  expect(problem.detail).toContain("Xã Mới");
});

test("a unit that got part of a divided one cannot reach back into it", async () => {
  const problem = await refusal("agency=00004&from=2024-01");
  expect(problem).toMatchObject({ status: 422, code: "split-refused", field: "from" });
  expect(problem.detail).toContain("Xã Rộng");
  expect((await ask("agency=00004&from=2024-07")).cells).toEqual([]);
  expect((await ask("agency=00004&from=2024-01&boundaries=old")).cells).toEqual([]);
});

test.each([
  ["agency=99999", 404, "unknown-agency", "agency"],
  ["agency=00001&on=1999-01-01", 404, "unknown-agency", "agency"],
  ["agency=%00", 404, "unknown-agency", "agency"],
  ["agency=' or 1=1 --", 404, "unknown-agency", "agency"],
  ["agency=00001000010000100001", 422, "invalid-field", "agency"],
  ["on=2025-02-30", 422, "invalid-field", "on"],
  ["from=2026-03&to=2026-02", 422, "invalid-field", "from"],
  ["from=2030-01", 422, "invalid-field", "from"],
  ["from=0000-01", 422, "invalid-field", "from"],
  ["to=9999-12", 422, "invalid-field", "to"],
  ["to=2026-13", 422, "invalid-field", "to"],
  ["by=name", 422, "invalid-field", "by"],
  ["period=week", 422, "invalid-field", "period"],
  ["boundaries=split", 422, "invalid-field", "boundaries"],
  ["criterion=smile", 422, "invalid-field", "criterion"],
  ["from=2026-01&from=2026-02", 422, "invalid-field", "from"],
])("%s is refused by name", async (query, status, code, field) => {
  expect(await refusal(query)).toMatchObject({ status, code, field });
});

test("a unit nobody has rated has no cells, which is not an error", async () => {
  const answer = await ask("agency=00004&by=agency,criterion");
  expect(answer.cells).toEqual([]);
  expect(answer.folded).toEqual([0, 0, 0, 0, 0]);
  expect(answer.agencies.map(({ name }) => name)).toEqual(["Xã Thừa"]);
});
