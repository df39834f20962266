import { lineMark, type SvgOptions, textMark } from "./svgFrame.ts";

/** An upright axis in percentage points around zero. */
export interface PointsAxis {
  readonly y: (points: number) => number;
  readonly marks: readonly string[];
}

export const TOP = 24;
export const HEIGHT = 200;
export const LEFT = 44;
export const RIGHT = 14;

/** Grid, zero line and ticks; the axis holds every value and reaches at least five points to each side. */
export function pointsAxis(
  values: readonly number[],
  { width, style }: SvgOptions,
  text: (points: number) => string,
): PointsAxis {
  const reach = Math.max(5, ...values.map(Math.abs));
  const step = reach > 40 ? 20 : reach > 20 ? 10 : reach > 10 ? 5 : 2.5;
  const end = Math.ceil(reach / step) * step;
  const y = (points: number) => TOP + (HEIGHT * (end - points)) / (2 * end);
  const ticks = Array.from({ length: Math.round((2 * end) / step) + 1 }, (_, at) => -end + at * step);
  return {
    y,
    marks: ticks.flatMap((points) => [
      lineMark({
        from: [LEFT, y(points)],
        to: [width - RIGHT, y(points)],
        stroke: points === 0 ? style.ink : style.line,
        width: points === 0 ? 1.2 : 0.6,
      }),
      textMark({
        x: LEFT - 6,
        y: y(points) + 4,
        text: text(points),
        fill: style.quiet,
        anchor: "end",
        role: "tick",
      }),
    ]),
  };
}
