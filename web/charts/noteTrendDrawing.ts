import { percentScale } from "./percentScale.ts";
import { type Drawing, dotMark, lineMark, place, type SvgStyle, textMark } from "./svgFrame.ts";
import type { TrendFigures } from "./trendFigures.ts";

const TOP = 22;
const HEIGHT = 150;
const LEFT = 30;
/** Beside the plot the target is named. */
const RIGHT = 46;
const BELOW = 24;
const LABEL_WIDTH = 58;

export interface TrendMark {
  /** Which period it falls into. */
  readonly at: number;
  /** What stands above its line: the number of a note. */
  readonly text: string;
}

/** A trend with its intervals, the dashed target, and the numbers of notes above the periods they fall into. */
export function noteTrendDrawing(
  figures: TrendFigures,
  notes: readonly TrendMark[],
  { width, style }: { width: number; style: SvgStyle },
): Drawing {
  const { points, from: start, targetPercent, target } = figures;
  const base = TOP + HEIGHT;
  const right = width - RIGHT;
  const step = (right - LEFT) / points.length;
  const x = (at: number) => LEFT + step * (at + 0.5);
  const scale = percentScale({ left: LEFT, right, top: TOP, base }, style, { start, targetPercent, target });
  const every = Math.ceil((LABEL_WIDTH * points.length) / (right - LEFT));
  const labels = points.flatMap(({ label }, at) =>
    (points.length - 1 - at) % every === 0
      ? [textMark({ x: x(at), y: base + 17, text: label, fill: style.quiet, anchor: "middle", role: "tick" })]
      : [],
  );
  const marks = points.flatMap(({ index, lower, upper }, at) => [
    ...(lower === null || upper === null
      ? []
      : [
          lineMark({
            from: [x(at), scale.y(lower)],
            to: [x(at), scale.y(upper)],
            stroke: style.accent,
            width: 2,
          }),
        ]),
    ...(index === null ? [] : [dotMark(x(at), scale.y(index), style.accent)]),
  ]);
  const line = runs(figures, x, scale.y).map(
    (run) =>
      `<polyline points="${run}" fill="none" stroke="${style.accent}" stroke-width="1.4" stroke-opacity="0.6"/>`,
  );
  return {
    height: base + BELOW,
    marks: [
      ...scale.marks,
      ...notes.flatMap((note) => noteMarks(x(note.at), base, note, style)),
      ...line,
      ...marks,
      ...labels,
    ],
  };
}

function noteMarks(x: number, base: number, { text }: TrendMark, style: SvgStyle): string[] {
  return [
    lineMark({ from: [x, TOP - 6], to: [x, base], stroke: style.ink, width: 1, dashes: "1.5 3" }),
    textMark({ x, y: TOP - 9, text, fill: style.ink, anchor: "middle", halo: style.paper }),
  ];
}

/** Periods that follow one another with an index; a gap stays a gap. */
function runs({ points }: TrendFigures, x: (at: number) => number, y: (percent: number) => number): string[] {
  const found: string[][] = [[]];
  for (const [at, { index }] of points.entries()) {
    if (index === null) found.push([]);
    else found.at(-1)?.push(`${place(x(at))},${place(y(index))}`);
  }
  return found.filter((run) => run.length > 1).map((run) => run.join(" "));
}
