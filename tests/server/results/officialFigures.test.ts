import { afterAll, beforeAll, expect, test } from "vitest";
import { type OfficialFigures, officialFigures } from "#contract/officialFigures.ts";
import { loadOfficialFigures } from "../../../server/results/loadOfficialFigures.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
let answer: OfficialFigures;
beforeAll(async () => {
  app = await openTestApp();
  await loadOfficialFigures(app.database.db);
  await loadOfficialFigures(app.database.db);
  answer = officialFigures.parse(await (await app.request("/api/official-figures")).json());
});
afterAll(() => app.database.close());

test("2020 has two figures for Bắc Kạn, by two instruments", () => {
  const of2020 = answer.figures.filter(
    ({ year, territoryCode, measure }) => year === 2020 && territoryCode === "06" && measure === "overall",
  );
  expect(of2020.map(({ instrument, percent }) => [instrument, percent])).toEqual([
    ["province-own", 91.3],
    ["sipas-2017-2021", 88.54],
  ]);
});

test("a figure that was not found is null, not zero, and every figure names its source", () => {
  const of2017 = answer.figures.find(({ year, territoryCode }) => year === 2017 && territoryCode === "06");
  expect(of2017).toMatchObject({ percent: null, rank: 48, rankedOf: 63 });
  expect(answer.figures.every(({ source }) => source.length > 10)).toBe(true);
});

test("loading twice keeps each figure once", () => {
  const keys = answer.figures.map((f) => [f.instrument, f.territoryCode, f.year, f.measure].join());
  expect(new Set(keys).size).toBe(keys.length);
});
