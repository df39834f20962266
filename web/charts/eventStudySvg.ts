import type { TimedEffect } from "#scoring/clusteredEffect.ts";
import { pointsText } from "../format.ts";
import { modelEffect } from "../messages/modelEffect.ts";
import { HEIGHT, LEFT, pointsAxis, RIGHT, TOP } from "./effectFrame.ts";
import { dotMark, lineMark, type SvgOptions, svgText, textMark } from "./svgFrame.ts";

/** A month that fewer units have reached is only drawn when all are like it. */
const LEAST_UNITS = 5;

/** What changed month by month around the start, each with its interval; before the start there should be nothing. */
export function eventStudySvg(effects: readonly TimedEffect[], label: string, options: SvgOptions): string {
  const { width, style, language } = options;
  const words = modelEffect[language];
  // Months that hardly any unit has reached would stretch the axis until nothing else is seen; the table has them.
  const reached = effects.filter(({ units }) => units >= LEAST_UNITS);
  const dots = reached.length > 0 ? reached : effects;
  const times = dots.map(({ eventTime }) => eventTime);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const step = (width - LEFT - RIGHT) / (last - first + 1);
  const x = (time: number) => LEFT + step * (time - first + 0.5);
  const axis = pointsAxis(
    dots.flatMap(({ interval, difference }) => [
      clipped(interval.lower),
      clipped(interval.upper),
      difference,
    ]),
    options,
    (points) => pointsText(points, language, points % 1 === 0 ? 0 : 1),
  );
  const { y } = axis;
  const at = x(0) - step / 2;
  const every = Math.max(1, Math.ceil(30 / step / 3)) * 3;
  return svgText(
    label,
    {
      height: TOP + HEIGHT + 52,
      marks: [
        ...axis.marks,
        lineMark({ from: [at, TOP], to: [at, TOP + HEIGHT], stroke: style.ink, width: 1.4, dashes: "5 4" }),
        textMark({
          x: at,
          y: TOP - 8,
          text: words.start,
          fill: style.ink,
          anchor: "middle",
          halo: style.paper,
        }),
        ...dots.flatMap(({ eventTime, difference, interval }) => [
          lineMark({
            from: [x(eventTime), y(clipped(interval.lower))],
            to: [x(eventTime), y(clipped(interval.upper))],
            stroke: style.accent,
            width: 2,
          }),
          dotMark(x(eventTime), y(difference), style.accent),
        ]),
        ...times
          .filter((time) => time % every === 0)
          .map((time) =>
            textMark({
              x: x(time),
              y: TOP + HEIGHT + 18,
              text: String(time).replace("-", "−"),
              fill: style.quiet,
              anchor: "middle",
              role: "tick",
            }),
          ),
        textMark({ x: LEFT, y: TOP + HEIGHT + 40, text: words.eventAxis, fill: style.quiet, role: "tick" }),
        textMark({ x: 2, y: 12, text: words.points, fill: style.quiet, role: "tick" }),
      ],
    },
    options,
  );
}

/** An interval that leaves this many points to a side would press all others flat. */
const CUT = 50;
const clipped = (points: number) => Math.max(-CUT, Math.min(CUT, points));
