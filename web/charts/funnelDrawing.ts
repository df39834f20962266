import { FUNNEL_Z_998, funnelLimits } from "#scoring/funnelLimits.ts";
import { percentScale } from "./percentScale.ts";
import { type Drawing, dotMark, lineMark, place, type SvgStyle, textMark } from "./svgFrame.ts";

const TOP = 24;
const HEIGHT = 260;
const LEFT = 30;
const RIGHT = 84;
const BELOW = 42;
const CURVE_STEPS = 40;

export interface FunnelFigures {
  /** All units together, percent. */
  readonly centre: number;
  readonly points: readonly { readonly n: number; readonly index: number; readonly isOwn: boolean }[];
  readonly targetPercent: number;
  readonly target: string;
  readonly words: { readonly x: string; readonly own: string; readonly centre: string };
}

/**
 * A funnel plot: the index of each unit by its number of answers, on a logarithmic axis, between the limits of 95 % and
 * 99.8 % around all of them. Dots are one path, so that two thousand units stay light.
 */
export function funnelDrawing(
  figures: FunnelFigures,
  { width, style }: { width: number; style: SvgStyle },
): Drawing {
  const { centre, points, targetPercent, target, words } = figures;
  const base = TOP + HEIGHT;
  const right = width - RIGHT;
  const least = Math.min(...points.map(({ n }) => n));
  const most = Math.max(...points.map(({ n }) => n), least * 2);
  const x = (n: number) => LEFT + 8 + ((right - LEFT - 16) * Math.log(n / least)) / Math.log(most / least);
  const lowest = Math.min(
    60,
    targetPercent - 10,
    funnelLimits(centre, least, FUNNEL_Z_998).lower,
    ...points.map(({ index }) => index),
  );
  const start = Math.floor(lowest / 10) * 10;
  const plot = { left: LEFT, right, top: TOP, base };
  const { y, marks } = percentScale(plot, style, { start, targetPercent, target });
  const ns = Array.from({ length: CURVE_STEPS + 1 }, (_, i) => least * (most / least) ** (i / CURVE_STEPS));
  const curve = (z: number | undefined, side: "lower" | "upper") =>
    ns.map((n) => `${place(x(n))},${place(y(funnelLimits(centre, n, z)[side]))}`).join(" ");
  const curves = [undefined, FUNNEL_Z_998].flatMap((z) =>
    (["lower", "upper"] as const).map(
      (side) =>
        `<polyline points="${curve(z, side)}" fill="none" stroke="${style.quiet}" stroke-width="${z ? 1.6 : 1}"${z ? "" : ' stroke-dasharray="2 3"'}/>`,
    ),
  );
  const others = points
    .filter(({ isOwn }) => !isOwn)
    .map(({ n, index }) => `M${place(x(n))} ${place(y(index))}h0`)
    .join("");
  const own = points.find(({ isOwn }) => isOwn);
  const middle = y(centre);
  // Two names on one line would print over each other.
  const beside = Math.abs(middle - y(targetPercent)) < 14 ? (centre < targetPercent ? 14 : -14) : 0;
  return {
    height: base + BELOW,
    marks: [
      ...marks,
      lineMark({ from: [LEFT, middle], to: [right, middle], stroke: style.accent, width: 1.2 }),
      textMark({ x: right + 6, y: middle + 4 + beside, text: words.centre, fill: style.ink }),
      ...curves,
      `<path d="${others}" fill="none" stroke="${style.ink}" stroke-opacity="0.65" stroke-width="6" stroke-linecap="round"/>`,
      ...(own === undefined
        ? []
        : [
            `<circle cx="${place(x(own.n))}" cy="${place(y(own.index))}" r="9" fill="none" stroke="${style.accent}" stroke-width="2"/>`,
            dotMark(x(own.n), y(own.index), style.accent),
            textMark({
              x: Math.min(Math.max(x(own.n), LEFT + 44), right - 44),
              y: y(own.index) - 15,
              text: words.own,
              fill: style.ink,
              anchor: "middle",
              halo: style.paper,
            }),
          ]),
      ...roundNumbers(least, most, width < 400 ? 3 : 5).map((n) =>
        textMark({
          x: x(n),
          y: base + 17,
          text: String(n),
          fill: style.quiet,
          anchor: "middle",
          role: "tick",
        }),
      ),
      textMark({ x: right, y: base + 36, text: words.x, fill: style.quiet, anchor: "end", role: "tick" }),
    ],
  };
}

/** At most so many numbers of 1, 2 or 5 and zeros, from one to the other. */
function roundNumbers(least: number, most: number, atMost: number): number[] {
  const all = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
    .flatMap((ten) => [ten, 2 * ten, 5 * ten])
    .filter((n) => n >= least && n <= most);
  const every = Math.max(1, Math.ceil(all.length / atMost));
  return all.filter((_, i) => i % every === 0);
}
