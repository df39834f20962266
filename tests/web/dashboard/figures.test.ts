import { expect, test } from "vitest";
import { summarise } from "#scoring/summary.ts";
import {
  clearlyLower,
  type FactorRow,
  headline,
  tellingPeriod,
  trend,
} from "../../../web/dashboard/figures.ts";
import { axisStart } from "../../../web/ui/axisStart.ts";
import { exampleView as view } from "./exampleView.ts";

test("341 satisfied of 400 in 2025 are an index of 85.25 that meets the target", () => {
  // By hand: satisfied 160 + 21 + 153 + 7 = 341 of 200 + 24 + 168 + 8 = 400.
  const summary = headline(view, { from: "2025-01", to: "2025-12" });
  expect(summary).toMatchObject({ disclosure: "ranked", n: 400, index: 85.25, verdict: { kind: "met" } });
});

test("a range holds exactly its months, both ends included", () => {
  expect(headline(view, { from: "2025-02", to: "2025-02" })).toMatchObject({ n: 200, index: 80 });
  expect(headline(view, { from: "2025-04", to: "2025-07" })).toEqual({ disclosure: "none" });
});

test("a trend begins with the first answers and keeps the empty periods after them", () => {
  expect(trend(view, "quarter").map(({ period, summary }) => [period, summary.disclosure])).toEqual([
    ["2025-Q1", "ranked"],
    ["2025-Q2", "none"],
    ["2025-Q3", "ranked"],
    ["2025-Q4", "countsOnly"],
    ["2026-Q1", "countsOnly"],
    ["2026-Q2", "none"],
    ["2026-Q3", "none"],
    ["2026-Q4", "none"],
  ]);
  expect(trend(view, "year").map(({ period, isOpen }) => [period, isOpen])).toEqual([
    ["2025", false],
    ["2026", true],
  ]);
});

test("where months and quarters say little, a trend goes by year", () => {
  expect(tellingPeriod(view)).toBe("year");
});

function factor(code: FactorRow["code"], satisfied: number): FactorRow {
  return { code, summary: summarise([1000 - satisfied, 0, 0, satisfied, 0]) };
}

test("the factors that drag are those whose intervals lie below all the others", () => {
  const rows = [
    factor("access", 880),
    factor("procedure", 700),
    factor("officer", 900),
    factor("result", 870),
    factor("feedback", 690),
  ];
  expect(clearlyLower(rows).map(({ code }) => code)).toEqual(["feedback", "procedure"]);
});

test("while intervals overlap no factor is called lower", () => {
  const rows = [
    factor("access", 800),
    factor("procedure", 810),
    factor("officer", 820),
    factor("result", 830),
    factor("feedback", 815),
  ];
  expect(clearlyLower(rows)).toEqual([]);
  expect(clearlyLower([...rows.slice(1), { code: "access", summary: { disclosure: "none" } }])).toEqual([]);
});

test("an axis begins at a ten below every interval, at most at 60", () => {
  expect(axisStart([summarise([0, 0, 1, 0, 4])])).toBe(30);
  expect(axisStart([summarise([0, 0, 0, 0, 500])])).toBe(60);
  expect(axisStart([])).toBe(60);
});
