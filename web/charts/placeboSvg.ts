import type { PlaceboBars } from "#scoring/placeboBars.ts";
import { countText, pointsText } from "../format.ts";
import { modelEffect } from "../messages/modelEffect.ts";
import { LEFT, RIGHT, TOP } from "./effectFrame.ts";
import { lineMark, place, type SvgOptions, svgText, textMark } from "./svgFrame.ts";

const HEIGHT = 160;

/** How often shuffled starts gave which effect, as bars from zero, and where the real one lies. */
export function placeboSvg(
  { real, bars }: { readonly real: number; readonly bars: PlaceboBars },
  label: string,
  options: SvgOptions,
): string {
  const { width, style, language } = options;
  const words = modelEffect[language];
  const { reach, counts } = bars;
  const most = Math.max(1, ...counts);
  const inner = width - LEFT - RIGHT;
  const x = (points: number) => LEFT + (inner * (points + reach)) / (2 * reach);
  const base = TOP + HEIGHT;
  const bar = inner / counts.length;
  const ticks = [-1, -0.5, 0, 0.5, 1].map((share) => share * reach);
  return svgText(
    label,
    {
      height: base + 48,
      marks: [
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
          text: words.placeboReal({ difference: pointsText(real, language, 1) }),
          fill: style.ink,
          anchor: real > reach / 2 ? "end" : real < -reach / 2 ? "start" : "middle",
          halo: style.paper,
        }),
        textMark({ x: LEFT, y: base + 40, text: words.placeboAxis, fill: style.quiet, role: "tick" }),
        textMark({ x: 2, y: 10, text: words.placeboCount, fill: style.quiet, role: "tick" }),
      ],
    },
    options,
  );
}
