import { expect, test } from "vitest";
import { reportSvg } from "../../../web/charts/reportSvg.ts";
import { PRINT_STYLE } from "../../../web/charts/svgFrame.ts";

const options = { width: 680, language: "vi", style: PRINT_STYLE } as const;
const named = { id: "chart", caption: "Chênh lệch & <so sánh>" };
const month = (eventTime: number, difference: number, units: number) => ({
  eventTime,
  difference,
  interval: { lower: difference - 2, upper: difference + 2 },
  pValue: 0.5,
  units,
});
const dots = (svg: string) => svg.match(/<circle/g)?.length ?? 0;

test("a month that hardly any unit has reached is not drawn, unless all are like it", () => {
  const draw = (units: readonly number[]) =>
    reportSvg(
      { ...named, shape: "effect", dots: units.map((count, at) => month(at - 1, at, count)) },
      options,
    );
  expect(dots(draw([9, 9, 2]))).toBe(2);
  expect(dots(draw([3, 3, 2]))).toBe(3);
});

test("shuffles stand as bars from zero, the tallest over the whole height, and the real effect is named", () => {
  const counts = [0, 5, 10, 4, 1];
  const svg = reportSvg({ ...named, shape: "shuffles", real: -1.4, bars: { reach: 2.5, counts } }, options);
  const heights = [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([0, 80, 160, 64, 16]);
  expect(svg).toContain(">thật: −1,4<");
  expect(svg).toContain('aria-label="Chênh lệch &amp; &lt;so sánh>"');
});
