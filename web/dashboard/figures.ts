import type { PeriodLength } from "#contract/month.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import type { Interval } from "#scoring/wilsonInterval.ts";
import { countsOf, isWithin, type MonthSpan } from "../ui/resultsCells.ts";
import { type TrendPoint, tellingPeriod as tellingPeriodOf, trendPoints } from "../ui/trendPoints.ts";
import type { View } from "./view.ts";

export const FACTOR_CODES = ["access", "procedure", "officer", "result", "feedback"] as const;

/** One criterion of the whole unit in a range of months. */
export function criterionCounts(view: View, criterion: string, range: MonthSpan): LevelCounts {
  return countsOf(view.criteria, (cell) => cell.criterion === criterion && isWithin(cell, range));
}

export function headline(view: View, range: MonthSpan): Summary {
  return summarise(criterionCounts(view, "overall", range), view.units.targetPercent);
}

/** The whole unit's overall satisfaction period by period, from the first period with answers on. */
export function trend(view: View, length: PeriodLength): TrendPoint[] {
  return trendPoints(trendQuestion(view), length);
}

const trendQuestion = (view: View) => ({ ...view, targetPercent: view.units.targetPercent });

export interface FactorRow {
  readonly code: (typeof FACTOR_CODES)[number];
  readonly summary: Summary;
}

export function factorRows(view: View, range: MonthSpan): FactorRow[] {
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
  const spans: (Interval & { row: FactorRow })[] = [];
  for (const row of rows) {
    if (!("interval" in row.summary)) return [];
    spans.push({ row, ...row.summary.interval });
  }
  spans.sort((a, b) => a.upper - b.upper);
  for (let k = 1; k < spans.length; k++) {
    const highest = Math.max(...spans.slice(0, k).map((span) => span.upper));
    const lowest = Math.min(...spans.slice(k).map((span) => span.lower));
    if (highest < lowest) return spans.slice(0, k).map(({ row }) => row);
  }
  return [];
}

/** The period length in which this view's trend says something. */
export function tellingPeriod(view: View): PeriodLength {
  const before = telling.get(view);
  if (before) return before;
  const found = tellingPeriodOf(trendQuestion(view));
  telling.set(view, found);
  return found;
}
/** Every link of a page asks; a view never changes. */
const telling = new WeakMap<View, PeriodLength>();
