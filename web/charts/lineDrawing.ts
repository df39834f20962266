import type { IntervalChart } from "../../server/reports/reportDocument.ts";
import { percentText, targetText } from "../format.ts";
import { report } from "../messages/report.ts";
import { type Drawing, dotMark, lineMark, place, type SvgFrame, textMark, ticks } from "./svgFrame.ts";

const TOP = 26;
const HEIGHT = 200;
const LEFT = 44;
const RIGHT = 14;
const BELOW = 50;

/** Periods from left to right, each with its interval; a period without a value leaves a gap, never a 0. */
export function lineDrawing(chart: IntervalChart, frame: SvgFrame): Drawing {
  const { width, language, style, start } = frame;
  const base = TOP + HEIGHT;
  const step = (width - LEFT - RIGHT) / chart.points.length;
  const x = (at: number) => LEFT + step * (at + 0.5);
  const y = (percent: number) => base - ((percent - start) / (100 - start)) * HEIGHT;
  const grid = ticks(start).flatMap((percent) => [
    lineMark({
      from: [LEFT, y(percent)],
      to: [width - RIGHT, y(percent)],
      stroke: style.line,
      width: 0.6,
    }),
    textMark({
      x: LEFT - 6,
      y: y(percent) + 4,
      text: percentText(percent, language, 0),
      fill: style.quiet,
      anchor: "end",
      role: "tick",
    }),
  ]);
  const goal = y(chart.targetPercent);
  const target = report[language].chart.target({ target: targetText(chart.targetPercent, language) });
  const marks = chart.points.flatMap(({ label, value, lower, upper }, at) => [
    textMark({
      x: x(at),
      y: base + 18,
      text: label,
      fill: style.quiet,
      anchor: "middle",
      role: "tick",
    }),
    ...(lower === null || upper === null
      ? []
      : [lineMark({ from: [x(at), y(lower)], to: [x(at), y(upper)], stroke: style.accent, width: 2 })]),
    ...(value === null ? [] : [dotMark(x(at), y(value), style.accent)]),
  ]);
  const cut = report[language].chart.axisFrom({ start: percentText(start, language, 0) });
  return {
    height: base + BELOW,
    marks: [
      ...grid,
      lineMark({
        from: [LEFT, goal],
        to: [width - RIGHT, goal],
        stroke: style.ink,
        width: 1.4,
        dashes: "5 4",
      }),
      textMark({ x: width - RIGHT, y: TOP - 10, text: `- - - ${target}`, fill: style.ink, anchor: "end" }),
      ...strokes(chart, x, y).map(
        (points) =>
          `<polyline points="${points}" fill="none" stroke="${style.accent}" stroke-width="1.4" stroke-opacity="0.6"/>`,
      ),
      ...marks,
      textMark({ x: LEFT, y: base + 40, text: cut, fill: style.quiet, role: "tick" }),
    ],
  };
}

/** Runs of periods that follow one another with a value. */
function strokes(
  { points }: IntervalChart,
  x: (at: number) => number,
  y: (percent: number) => number,
): string[] {
  const runs: string[][] = [[]];
  for (const [at, { value }] of points.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(`${place(x(at))},${place(y(value))}`);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(" "));
}
