import type { ReportChart } from "../../server/reports/reportDocument.ts";
import { lineDrawing } from "./lineDrawing.ts";
import { rowsDrawing } from "./rowsDrawing.ts";
import { escapeText, type SvgFrame, type SvgOptions } from "./svgFrame.ts";

/**
 * A report's chart as the text of an SVG: dots with their 95 % intervals, the dashed target with its label, direct
 * labels, nothing else. Pure, so that the page and the file to sign show one picture.
 */
export function intervalSvg(chart: ReportChart, options: SvgOptions): string {
  const frame: SvgFrame = { ...options, start: axisStart(chart) };
  const { height, marks } = chart.shape === "line" ? lineDrawing(chart, frame) : rowsDrawing(chart, frame);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${options.width} ${height}"`,
    ` width="${options.width}" height="${height}" role="img" aria-label="${escapeText(chart.caption)}"`,
    ` font-family="${escapeText(options.style.font)}" font-size="13">`,
    ...marks,
    "</svg>",
  ].join("");
}

/** Where the axis begins, in percent: a ten at or below every interval, at most 60, and below the target. */
function axisStart({ points, targetPercent }: ReportChart): number {
  const lowers = points.flatMap(({ lower }) => (lower === null ? [] : [lower]));
  return Math.floor(Math.min(60, targetPercent - 10, ...lowers) / 10) * 10;
}
