import type { IntervalChart } from "../../server/reports/reportDocument.ts";
import { percentText, targetText } from "../format.ts";
import { report } from "../messages/report.ts";
import { type Drawing, dotMark, lineMark, type SvgFrame, textMark, ticks, wrapText } from "./svgFrame.ts";

const TOP = 24;
const BOTTOM = 44;
const LINE = 16;
const VALUE_WIDTH = 66;
/** From this width on names stand to the left of their row, below it above. */
const WIDE = 520;

/** One row a category: name, interval, dot, value. The order is the chart's own and says nothing of rank. */
export function rowsDrawing(chart: IntervalChart, frame: SvgFrame): Drawing {
  const { width, language, style, start } = frame;
  const isWide = width >= WIDE;
  const left = isWide ? Math.round(width * 0.36) : 24;
  const right = width - VALUE_WIDTH;
  const x = (percent: number) => left + ((percent - start) / (100 - start)) * (right - left);
  const marks: string[] = [];
  let y = TOP + 6;
  for (const point of chart.points) {
    const lines = wrapText(point.label, (isWide ? left : width) - 16);
    const own = isWide ? lines.length * LINE : LINE;
    const middle = isWide ? y + own / 2 : y + lines.length * LINE + own / 2;
    for (const [at, text] of lines.entries()) {
      const base = y + LINE * at + 12;
      marks.push(
        isWide
          ? textMark({ x: left - 12, y: base, text, fill: style.ink, anchor: "end" })
          : textMark({ x: 8, y: base, text, fill: style.ink, halo: style.paper }),
      );
    }
    marks.push(...interval(point, { x, middle, right }, frame));
    y = (isWide ? y + own : middle + own / 2) + 10;
  }
  const base = y;
  const goal = x(chart.targetPercent);
  const target = report[language].chart.target({ target: targetText(chart.targetPercent, language) });
  const grid = ticks(start).flatMap((percent) => [
    lineMark({ from: [x(percent), TOP], to: [x(percent), base], stroke: style.line, width: 0.6 }),
    textMark({
      x: x(percent),
      y: base + 16,
      text: percentText(percent, language, 0),
      fill: style.quiet,
      anchor: "middle",
      role: "tick",
    }),
  ]);
  const cut = report[language].chart.axisFrom({ start: percentText(start, language, 0) });
  return {
    height: base + BOTTOM,
    marks: [
      ...grid,
      lineMark({ from: [goal, TOP], to: [goal, base], stroke: style.ink, width: 1.4, dashes: "5 4" }),
      textMark({ x: goal, y: TOP - 8, text: target, fill: style.ink, anchor: "middle" }),
      ...marks,
      textMark({ x: left, y: base + 36, text: cut, fill: style.quiet, role: "tick" }),
    ],
  };
}

type Point = IntervalChart["points"][number];
interface Place {
  readonly x: (percent: number) => number;
  readonly middle: number;
  readonly right: number;
}

function interval({ value, lower, upper }: Point, { x, middle, right }: Place, frame: SvgFrame): string[] {
  const { language, style } = frame;
  const bar =
    lower === null || upper === null
      ? []
      : [lineMark({ from: [x(lower), middle], to: [x(upper), middle], stroke: style.accent, width: 2.5 })];
  const text = value === null ? report[language].chart.noValue : percentText(value, language);
  const fill = value === null ? style.quiet : style.ink;
  const label =
    value === null
      ? textMark({ x: right + VALUE_WIDTH, y: middle + 4, text, fill, anchor: "end" })
      : textMark({ x: right + 8, y: middle + 4, text, fill });
  return value === null ? [...bar, label] : [...bar, dotMark(x(value), middle, style.accent), label];
}
