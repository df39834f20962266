import { type Month, monthsBetween, type PeriodLength, periodOf } from "#contract/month.ts";
import type { Results } from "#contract/results.ts";
import { addCounts } from "#scoring/addCounts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import type { View } from "./view.ts";

type Cell = Results["cells"][number];
interface Range {
  readonly from: Month;
  readonly to: Month;
}

export const FACTOR_CODES = ["access", "procedure", "officer", "result", "feedback"] as const;

/** The counts of the cells that are kept, together. */
export function countsOf(results: Results, keep: (cell: Cell) => boolean): LevelCounts {
  return addCounts(...results.cells.filter(keep).map((cell) => cell.counts));
}

export function isWithin({ period = "" }: Cell, range: Range): boolean {
  return range.from <= period && period <= range.to;
}

/** One criterion of the whole unit in a range of months. */
export function criterionCounts(view: View, criterion: string, range: Range): LevelCounts {
  return countsOf(view.criteria, (cell) => cell.criterion === criterion && isWithin(cell, range));
}

export function headline(view: View, range: Range): Summary {
  return summarise(criterionCounts(view, "overall", range), view.units.targetPercent);
}

export interface TrendPoint {
  readonly period: string;
  /** Whether the period still goes on. */
  readonly isOpen: boolean;
  readonly summary: Summary;
}

/** The whole unit's overall satisfaction period by period, from the first period with answers on. */
export function trend(view: View, length: PeriodLength): TrendPoint[] {
  const byPeriod = new Map<string, LevelCounts>();
  for (const month of monthsBetween(view.window.from, view.window.to)) {
    const period = periodOf(month, length);
    const counts = criterionCounts(view, "overall", { from: month, to: month });
    byPeriod.set(
      period,
      addCounts(byPeriod.get(period) ?? counts, byPeriod.has(period) ? counts : [0, 0, 0, 0, 0]),
    );
  }
  const current = periodOf(view.today.slice(0, 7), length);
  const points = [...byPeriod].map(([period, counts]) => ({
    period,
    isOpen: period === current,
    summary: summarise(counts, view.units.targetPercent),
  }));
  const first = points.findIndex(({ summary }) => summary.disclosure !== "none");
  return first < 0 ? [] : points.slice(first);
}

export interface FactorRow {
  readonly code: (typeof FACTOR_CODES)[number];
  readonly summary: Summary;
}

export function factorRows(view: View, range: Range): FactorRow[] {
  return FACTOR_CODES.map((code) => ({
    code,
    summary: summarise(criterionCounts(view, code, range), view.units.targetPercent),
  }));
}

/**
 * The factors that drag the figure down: the fewest whose intervals all lie below those of all the others. Empty while
 * intervals overlap or one is not given.
 */
export function clearlyLower(rows: readonly FactorRow[]): FactorRow[] {
  const spans = rows.flatMap((row) => ("interval" in row.summary ? [{ row, ...row.summary.interval }] : []));
  if (spans.length < rows.length) return [];
  spans.sort((a, b) => a.upper - b.upper);
  for (let k = 1; k < spans.length; k++) {
    const highest = Math.max(...spans.slice(0, k).map((span) => span.upper));
    const lowest = Math.min(...spans.slice(k).map((span) => span.lower));
    if (highest < lowest) return spans.slice(0, k).map(({ row }) => row);
  }
  return [];
}

/**
 * The period length in which a trend says something: the finest in which at least half of the periods have an index.
 */
export function tellingPeriod(view: View): PeriodLength {
  const before = telling.get(view);
  if (before) return before;
  const lengths = ["month", "quarter"] as const;
  const found = lengths.find((length) => {
    const points = trend(view, length);
    return 2 * points.filter(({ summary }) => "index" in summary).length >= points.length;
  });
  telling.set(view, found ?? "year");
  return found ?? "year";
}
/** Every link of a page asks; a view never changes. */
const telling = new WeakMap<View, PeriodLength>();

/** Where a chart of these summaries begins, in percent: a ten at or below every interval, at most 60. */
export function axisStart(summaries: readonly Summary[]): number {
  const lowers = summaries.flatMap((summary) => ("interval" in summary ? [summary.interval.lower] : []));
  return Math.floor(Math.min(60, ...lowers) / 10) * 10;
}
