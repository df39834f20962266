import { expect, test } from "vitest";
import { summarise } from "#scoring/summary.ts";
import { trendChart } from "../../../web/charts/trendChart.ts";
import { trendFigure } from "../../../web/charts/trendFigures.ts";

const palette = { ink: "#111", quiet: "#555", line: "#ccc", accent: "#055", paper: "#fff", font: "serif" };
const points = [
  trendFigure("01/2025", summarise([10, 20, 29, 141, 200]), ""),
  trendFigure("02/2025", summarise([0, 0, 0, 0, 0]), ""),
  trendFigure("03/2025", summarise([0, 0, 1, 4, 5]), ""),
];
const chart = trendChart({ points, targetPercent: 80, target: "80 %", from: 60 }, palette);
const [index, lower, upper] = chart.data.datasets.map(({ data }) => data);

test("a period without answers is a gap, never a zero", () => {
  expect([index?.[1], lower?.[1], upper?.[1]]).toEqual([null, null, null]);
});

test("a period with ten answers shows its interval and no index", () => {
  expect(index?.[2]).toBeNull();
  // Wilson 95 % of 9 in 10, published widely as 0.596–0.982.
  expect(lower?.[2]).toBeCloseTo(59.6, 1);
  expect(upper?.[2]).toBeCloseTo(98.2, 1);
});

test("no index is drawn without its interval around it", () => {
  index?.forEach((value, i) => {
    if (value === null) return;
    expect(value).toBeGreaterThan(lower?.[i] as number);
    expect(value).toBeLessThan(upper?.[i] as number);
  });
});

test("the axis begins where the page says that it is cut", () => {
  expect(chart.options?.scales?.y).toMatchObject({ min: 60, max: 100 });
});
