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

/** The factor whose whole interval lies below all the others'; null while intervals overlap or one is not given. */
export function clearlyLowest(rows: readonly FactorRow[]): FactorRow | null {
  const intervals = rows.flatMap((row) =>
    "interval" in row.summary ? [{ row, ...row.summary.interval }] : [],
  );
  if (intervals.length < rows.length) return null;
  return (
    intervals.find((one) => intervals.every((other) => other === one || one.upper < other.lower))?.row ?? null
  );
}

/** Where a chart of these summaries begins, in percent: a ten at or below every interval, at most 60. */
export function axisStart(summaries: readonly Summary[]): number {
  const lowers = summaries.flatMap((summary) => ("interval" in summary ? [summary.interval.lower] : []));
  return Math.floor(Math.min(60, ...lowers) / 10) * 10;
}
