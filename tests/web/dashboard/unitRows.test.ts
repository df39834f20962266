import { expect, test } from "vitest";
import { shownRows, unitRows, verdictTally } from "../../../web/dashboard/unitRows.ts";
import { exampleView as view } from "./exampleView.ts";

const all2025 = unitRows(view, { from: "2025-01", to: "2025-12" });
const everything = { kind: null, name: "", sort: "name" } as const;

test("the units' answers and those released for the whole add up to the province's", () => {
  const sizes = all2025.map(({ summary }) => ("n" in summary ? summary.n : 0));
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(400);
  expect(all2025.find((row) => row.isWhole)?.summary).toMatchObject({ disclosure: "countsOnly", n: 8 });
});

test("a unit that has ended is listed where it has answers; one that is there is always listed", () => {
  const names = (rows: typeof all2025) => rows.map((row) => row.name);
  expect(names(all2025)).toContain("Xã Bộc Bố");
  const of2026 = unitRows(view, { from: "2026-01", to: "2026-11" });
  expect(names(of2026)).toEqual(["Xã Hòa Bình", "Phường Đức Xuân", "Xã Ba Bể"]);
  expect(of2026[0]?.summary).toEqual({ disclosure: "none" });
});

test.each(["hoa binh", "Hoà Bình", "HÒA"])("the name filter finds Xã Hòa Bình by %s", (name) => {
  expect(shownRows(all2025, { ...everything, name }).map((row) => row.code)).toEqual(["00001"]);
});

test("a kind shows its units alone", () => {
  expect(shownRows(all2025, { ...everything, kind: "ward" }).map((row) => row.code)).toEqual(["00002"]);
});

test("what cannot be told yet comes before what is met, units without answers last", () => {
  const order = shownRows(all2025, { ...everything, sort: "attention" }).map((row) => row.name);
  expect(order).toEqual(["Xã Hòa Bình", "Phường Đức Xuân", "Tỉnh thử", "Xã Bộc Bố", "Xã Ba Bể"]);
});

test("units with too few answers are never sorted among those with enough", () => {
  const order = shownRows(all2025, { ...everything, sort: "index" }).map((row) => row.summary.disclosure);
  expect(order).toEqual(["ranked", "ranked", "countsOnly", "countsOnly", "none"]);
});

test("every unit is in exactly one group of the tally", () => {
  expect(verdictTally(all2025)).toEqual({ met: 1, cannotTell: 1, notMet: 0, few: 3 });
});
