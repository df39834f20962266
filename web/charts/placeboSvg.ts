import { countText, pointsText } from "../format.ts";
import { LEFT, RIGHT, svgText, TOP } from "./effectFrame.ts";
import { lineMark, place, type SvgOptions, textMark } from "./svgFrame.ts";

interface PlaceboWords {
  readonly label: string;
  /** At the line of the real effect. */
  readonly real: string;
  readonly axis: string;
  /** What the bars count. */
  readonly upright: string;
}

const HEIGHT = 160;
const BARS = 31;

/** How often shuffled starts gave which effect, as bars from zero, and where the real one lies. */
export function placeboSvg(
  { real, shuffled }: { real: number; shuffled: readonly number[] },
  words: PlaceboWords,
  options: SvgOptions,
): string {
  const { width, style, language } = options;
  const reach = Math.max(1, Math.abs(real), ...shuffled.map(Math.abs)) * 1.05;
  const counts = new Array<number>(BARS).fill(0);
  for (const effect of shuffled) {
    const bar = Math.min(BARS - 1, Math.floor(((effect + reach) / (2 * reach)) * BARS));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const inner = width - LEFT - RIGHT;
  const x = (points: number) => LEFT + (inner * (points + reach)) / (2 * reach);
  const base = TOP + HEIGHT;
  const bar = inner / BARS;
  const ticks = [-1, -0.5, 0, 0.5, 1].map((share) => share * reach);
  return svgText(
    words.label,
    base + 48,
    [
      lineMark({ from: [LEFT, base], to: [width - RIGHT, base], stroke: style.ink, width: 1 }),
      ...counts.map((count, at) => {
        const height = (HEIGHT * count) / most;
        return `<rect x="${place(LEFT + at * bar + 0.5)}" y="${place(base - height)}" width="${place(bar - 1)}" height="${place(height)}" fill="${style.line}"/>`;
      }),
      textMark({
        x: LEFT - 6,
        y: TOP + 4,
        text: countText(most, language),
        fill: style.quiet,
        anchor: "end",
        role: "tick",
      }),
      textMark({ x: LEFT - 6, y: base + 4, text: "0", fill: style.quiet, anchor: "end", role: "tick" }),
      ...ticks.map((points) =>
        textMark({
          x: x(points),
          y: base + 18,
          text: pointsText(points, language, 1),
          fill: style.quiet,
          anchor: points < -reach / 2 ? "start" : points > reach / 2 ? "end" : "middle",
          role: "tick",
        }),
      ),
      lineMark({ from: [x(real), TOP], to: [x(real), base], stroke: style.accent, width: 3 }),
      textMark({
        x: x(real),
        y: TOP - 8,
        text: words.real,
        fill: style.ink,
        anchor: real > reach / 2 ? "end" : real < -reach / 2 ? "start" : "middle",
        halo: style.paper,
      }),
      textMark({ x: LEFT, y: base + 40, text: words.axis, fill: style.quiet, role: "tick" }),
      textMark({ x: 2, y: 10, text: words.upright, fill: style.quiet, role: "tick" }),
    ],
    options,
  );
}
