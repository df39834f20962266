import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { FLOOR_PUBLISH } from "./disclosure.ts";
import { foldSmallCells } from "./foldSmallCells.ts";
import { type Interval, wilsonInterval } from "./wilsonInterval.ts";

/** A comment whose time for an answer is over, or that was answered. */
export interface DecidedCase {
  readonly unit: string;
  /** Whether the first answer came by its due day. */
  readonly inTime: boolean;
  /** Working days from the first one counted to the first answer, 0 and more; null: not answered. */
  readonly days: number | null;
  /** What the citizen says of the answer; null: nothing. */
  readonly resolved: boolean | null;
}

/** A share in percent 0–100 with its 95 % interval; null: fewer than five, withheld. */
export type CaseShare = { readonly percent: number; readonly of: number; readonly interval: Interval } | null;

/** How one unit answers; unit null: the small ones together. */
export interface CaseFigureLine {
  readonly unit: string | null;
  readonly decided: number;
  readonly inTime: CaseShare;
  /** null: fewer than five answered, withheld. */
  readonly medianDays: number | null;
  readonly resolved: CaseShare;
}

/**
 * How comments are answered, by unit: the share answered in time, the median of working days until the first answer, the
 * share of verdicts that say "settled".
 *
 * Formula: in time = in time / (answered or overdue); median of the days of those answered, the mean of the middle two
 * for an even number; settled = settled / verdicts given. Shares in percent with the Wilson interval. Units with fewer than
 * five decided cases are one line together, with the smallest of the others while that line holds one to four; a share or a
 * median of fewer than five is null. Days are counted from a Monday (see contract/caseClock.ts), so that a short median of
 * few cases tells nobody's day. Lines in the order of the units' names.
 * Source: a choice of this platform; the floors are those of disclosure.ts.
 * Refuses: days that are not 0 or more.
 *
 * @example
 * caseFigures([]); // → []
 * caseFigures(Array.from({ length: 6 }, (_, i) => ({ unit: "a", inTime: i > 2, days: i, resolved: null })))[0].medianDays; // → 2.5
 * roundHalfUp(caseFigures(Array.from({ length: 5 }, () => ({ unit: "a", inTime: true, days: 1, resolved: true })))[0].inTime.interval.lower, 2); // → 56.55
 * caseFigures([{ unit: "a", inTime: true, days: 1, resolved: true }])[0].inTime; // → null
 * caseFigures([{ unit: "a", inTime: true, days: -1, resolved: null }]); // → RangeError
 */
export function caseFigures(cases: readonly DecidedCase[]): CaseFigureLine[] {
  for (const { days } of cases) {
    if (days !== null && !(days >= 0)) throw new RangeError(`days must be 0 or more, got ${days}`);
  }
  const byUnit = new Map<string, DecidedCase[]>();
  for (const one of cases) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  const cells = [...byUnit].map(([key, own]) => {
    const inTime = own.filter((one) => one.inTime).length;
    return { key, counts: [own.length - inTime, 0, 0, 0, inTime] as const };
  });
  const { shown } = foldSmallCells(cells);
  const names = new Set(shown.map(({ key }) => key));
  const lines = shown.map(({ key }) => lineOf(key, byUnit.get(key) ?? []));
  const others = cases.filter(({ unit }) => !names.has(unit));
  const count = answered(
    addCounts(...cells.filter(({ key }) => !names.has(key)).map(({ counts }) => counts)),
  );
  const ordered = lines.sort((a, b) => ((a.unit ?? "") < (b.unit ?? "") ? -1 : 1));
  return count > 0 ? [...ordered, lineOf(null, others)] : ordered;
}

function lineOf(unit: string | null, cases: readonly DecidedCase[]): CaseFigureLine {
  const days = cases.flatMap((one) => (one.days === null ? [] : [one.days])).sort((a, b) => a - b);
  const verdicts = cases.filter((one) => one.resolved !== null);
  return {
    unit,
    decided: cases.length,
    inTime: shareOf(cases.filter((one) => one.inTime).length, cases.length),
    medianDays: days.length < FLOOR_PUBLISH ? null : middleOf(days),
    resolved: shareOf(verdicts.filter((one) => one.resolved).length, verdicts.length),
  };
}

function shareOf(part: number, of: number): CaseShare {
  if (of < FLOOR_PUBLISH) return null;
  const { lower, upper } = wilsonInterval(part, of);
  return { percent: (100 * part) / of, of, interval: { lower: 100 * lower, upper: 100 * upper } };
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] as number;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] as number)) / 2 : upper;
}
