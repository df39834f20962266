import { pointsText } from "../format.ts";
import { HEIGHT, LEFT, pointsAxis, RIGHT, svgText, TOP } from "./effectFrame.ts";
import { dotMark, lineMark, type SvgOptions, textMark } from "./svgFrame.ts";

export interface TimedDot {
  /** Months from the start: 0 is the first with the model. */
  readonly eventTime: number;
  readonly difference: number;
  readonly interval: { readonly lower: number; readonly upper: number };
}

interface EventStudyWords {
  readonly label: string;
  readonly start: string;
  readonly axis: string;
  /** The unit of what stands upright. */
  readonly upright: string;
}

/** What changed month by month around the start, each with its interval; before the start there should be nothing. */
export function eventStudySvg(
  dots: readonly TimedDot[],
  words: EventStudyWords,
  options: SvgOptions,
): string {
  const { width, style, language } = options;
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
    words.label,
    TOP + HEIGHT + 52,
    [
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
      textMark({ x: LEFT, y: TOP + HEIGHT + 40, text: words.axis, fill: style.quiet, role: "tick" }),
      textMark({ x: 2, y: 12, text: words.upright, fill: style.quiet, role: "tick" }),
    ],
    options,
  );
}

/** An interval that leaves this many points to a side would press all others flat. */
const CUT = 50;
const clipped = (points: number) => Math.max(-CUT, Math.min(CUT, points));
