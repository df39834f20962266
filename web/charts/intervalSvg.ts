import type { IntervalChart } from "../../server/reports/reportDocument.ts";
import { lineDrawing } from "./lineDrawing.ts";
import { rowsDrawing } from "./rowsDrawing.ts";
import { type SvgFrame, type SvgOptions, svgText } from "./svgFrame.ts";

/**
 * A report's chart as the text of an SVG: dots with their 95 % intervals, the dashed target with its label, direct
 * labels, nothing else. Pure, so that the page and the file to sign show one picture.
 */
export function intervalSvg(chart: IntervalChart, options: SvgOptions): string {
  const frame: SvgFrame = { ...options, start: axisStart(chart) };
  const drawing = chart.shape === "line" ? lineDrawing(chart, frame) : rowsDrawing(chart, frame);
  return svgText(chart.caption, drawing, options);
}

/** Where the axis begins, in percent: a ten at or below every interval, at most 60, and below the target. */
function axisStart({ points, targetPercent }: IntervalChart): number {
  const lowers = points.flatMap(({ lower }) => (lower === null ? [] : [lower]));
  return Math.floor(Math.min(60, targetPercent - 10, ...lowers) / 10) * 10;
}
