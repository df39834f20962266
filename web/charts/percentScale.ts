import { lineMark, type SvgStyle, textMark, ticks } from "./svgFrame.ts";

/** Where a plot lies within its drawing, in units of the drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

interface Scale {
  readonly y: (percent: number) => number;
  /** Grid, numbers, and the dashed target with its name on it. */
  readonly marks: readonly string[];
}

/** A vertical axis in percent from `start` to 100. */
export function percentScale(
  { left, right, top, base }: Plot,
  style: SvgStyle,
  { start, targetPercent, target }: { start: number; targetPercent: number; target: string },
): Scale {
  const y = (percent: number) => base - ((percent - start) / (100 - start)) * (base - top);
  const goal = y(targetPercent);
  const steps = ticks(start).filter((percent) => percent === start || percent - start >= 5);
  return {
    y,
    marks: [
      ...steps.flatMap((percent) => [
        lineMark({ from: [left, y(percent)], to: [right, y(percent)], stroke: style.line, width: 0.6 }),
        textMark({
          x: left - 6,
          y: y(percent) + 4,
          text: String(percent),
          fill: style.quiet,
          anchor: "end",
          role: "tick",
        }),
      ]),
      lineMark({ from: [left, goal], to: [right, goal], stroke: style.ink, width: 1.4, dashes: "6 5" }),
      textMark({ x: right + 6, y: goal + 4, text: target, fill: style.ink }),
    ],
  };
}
