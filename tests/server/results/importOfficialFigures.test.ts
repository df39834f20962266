import { afterAll, beforeAll, expect, test } from "vitest";
import { listOfficialFigures } from "../../../server/database/officialFigures.ts";
import { runImport } from "../../../server/imports/runImport.ts";
import { officialFiguresImporter } from "../../../server/results/importOfficialFigures.ts";
import { loadOfficialFigures } from "../../../server/results/loadOfficialFigures.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const HEADER =
  "Công cụ;Mã địa bàn;Địa bàn;Năm;Chỉ tiêu;Giá trị;Kỳ khảo sát;Số người trả lời;Hạng;Trong số;Nguồn";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function run(...rows: string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join("\n"));
  return await runImport(database.db, officialFiguresImporter, { bytes, today: "2026-11-23", apply: true });
}
const find = async (year: number, measure = "overall") =>
  (await listOfficialFigures(database.db)).find(
    (one) => one.year === year && one.measure === measure && one.territoryCode === "06",
  );

test("a figure comes with its value, period, respondents, rank and source; a decimal comma is one", async () => {
  const row = "sipas-2022-2026;06;Bắc Kạn;2024;overall;78,17%;9–11/2024;1200;63;63;Bộ Nội vụ, 4/2025";
  expect((await run(row)).summary[0]).toBe("Số công bố: 1 số mới, 0 số sửa, 0 không đổi.");
  expect(await find(2024)).toEqual({
    instrument: "sipas-2022-2026",
    territoryCode: "06",
    territory: "Bắc Kạn",
    year: 2024,
    measure: "overall",
    percent: 78.17,
    respondents: 1200,
    rank: 63,
    rankedOf: 63,
    source: "Bộ Nội vụ, 4/2025 (thời gian khảo sát: 9–11/2024)",
  });
  expect((await run(row)).summary[0]).toBe("Số công bố: 0 số mới, 0 số sửa, 1 không đổi.");
});

test("a corrected figure takes the place of the old one, and both are shown", async () => {
  await run("province-own;06;Bắc Kạn;2023;overall;88;;;;;Sở Nội vụ");
  const outcome = await run("province-own;06;Bắc Kạn;2023;overall;89,5;;;;;Sở Nội vụ, đính chính");
  expect(outcome.summary[1]).toBe(
    "  Dòng 2: Bắc Kạn 88% (Sở Nội vụ) → Bắc Kạn 89,5% (Sở Nội vụ, đính chính)",
  );
  expect((await find(2023))?.percent).toBe(89.5);
});

test("a rank without a value stays without one: null, not zero", async () => {
  await run("sipas-2017-2021;06;Bắc Kạn;2017;overall;;;;48;63;Báo cáo công khai");
  expect(await find(2017)).toMatchObject({ percent: null, respondents: null, rank: 48 });
});

test("what is no figure is refused with its reason, and nothing is written", async () => {
  const before = await listOfficialFigures(database.db);
  const outcome = await run(
    "sipas-2022-2027;06;Bắc Kạn;2022;overall;70;;;;;Báo",
    "sipas-2022-2026;6;Bắc Kạn;2022;overall;70;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2027;overall;70;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2.022;overall;70;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;0,7503;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;7503;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;70;;39.700;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;70;;;64;63;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2022;overall;70;;;;;",
    "sipas-2022-2026;06;Bắc Kạn;2021;overall;70;;;;;Báo",
    "sipas-2022-2026;06;Bắc Kạn;2021;overall;71;;;;;Báo",
  );
  expect(outcome.refusals.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "2 unknown-instrument",
    "3 mangled-code",
    "4 future-year",
    "5 bad-year",
    "6 share",
    "7 above-100",
    "8 thousands",
    "9 rank-beyond",
    "10 no-figure",
    "11 blank",
    "13 figure-twice",
  ]);
  expect(outcome.refusals[4]?.remedy).toContain("75,03");
  expect(outcome.refusals[5]?.remedy).toContain("75,03");
  expect(await listOfficialFigures(database.db)).toEqual(before);
});

test("what the project itself quotes stands the same checks", async () => {
  await database.db.deleteFrom("official_figures").execute();
  await loadOfficialFigures(database.db);
  expect(await find(2019)).toMatchObject({ percent: 85.16, rank: 32, rankedOf: 63 });
});
