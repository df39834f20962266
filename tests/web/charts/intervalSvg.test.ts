import { expect, test } from "vitest";
import type { IntervalChart } from "../../../server/reports/reportDocument.ts";
import { intervalSvg } from "../../../web/charts/intervalSvg.ts";
import { PRINT_STYLE } from "../../../web/charts/svgFrame.ts";

const known = { value: 85.156, lower: 80.5, upper: 89.1, n: 341 };
const chartOf = (points: IntervalChart["points"], shape: IntervalChart["shape"] = "rows"): IntervalChart => ({
  id: "chart",
  caption: "Chỉ số & khoảng <tin cậy>",
  targetPercent: 80,
  points,
  shape,
});
const draw = (chart: IntervalChart, width = 680) =>
  intervalSvg(chart, { width, language: "vi", style: PRINT_STYLE });
const dots = (svg: string) => svg.match(/<circle/g)?.length ?? 0;

test("a group without a value is named and not drawn as 0", () => {
  const nobody = { label: "Xã Ngân Sơn", value: null, lower: null, upper: null, n: 0 };
  const svg = draw(chartOf([{ label: "Xã Bằng Thành", ...known }, nobody]));
  expect(svg).toContain("Xã Ngân Sơn");
  expect(svg).toContain("chưa đủ lượt");
  expect(dots(svg)).toBe(1);
  expect(svg).not.toMatch(/NaN|undefined|null/);
});

test("a value carries its label, the target its own, and the cut axis says where it begins", () => {
  const svg = draw(chartOf([{ label: "Xã Bằng Thành", ...known }]));
  expect(svg).toContain(">85,16%<");
  expect(svg).toContain("mục tiêu 80\u00a0%");
  expect(svg).toContain("Trục bắt đầu từ 60%");
  expect(svg).toMatch(/stroke-dasharray/);
});

test("an interval below 60 moves the beginning of the axis to the ten below it", () => {
  const svg = draw(chartOf([{ label: "a", value: 55, lower: 41, upper: 68, n: 60 }]));
  expect(svg).toContain("Trục bắt đầu từ 40%");
});

test("a month without a value leaves a gap in the line", () => {
  const month = (label: string, value: number | null) => ({
    label,
    value,
    lower: value && value - 4,
    upper: value && value + 4,
    n: value ? 200 : 0,
  });
  const points = [month("1", 84), month("2", 85), month("3", null), month("4", 86), month("5", 87)];
  const svg = draw(chartOf(points, "line"));
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(dots(svg)).toBe(4);
});

test("words of a caption or a name are text, whatever they hold", () => {
  const svg = draw(chartOf([{ label: '<script>"x"</script>', ...known }]));
  expect(svg).not.toContain("<script>");
  expect(svg).toContain('aria-label="Chỉ số &amp; khoảng &lt;tin cậy>"');
});

test.each([340, 680])("everything lies within a drawing %i wide", (width) => {
  const rows = ["Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "Xã"].map((label) => ({
    label,
    ...known,
  }));
  for (const shape of ["rows", "line"] as const) {
    const svg = draw(chartOf(rows, shape), width);
    const xs = [...svg.matchAll(/ (?:x|cx|x1|x2)="([-\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
  }
});
