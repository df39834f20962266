import type { Day } from "#contract/day.ts";
import { monthOf, monthsBetween, type PeriodLength, periodOf } from "#contract/month.ts";
import type { Results } from "#contract/results.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import type { MonthSpan } from "./resultsCells.ts";

export interface TrendPoint {
  readonly period: string;
  /** Whether the period still goes on. */
  readonly isOpen: boolean;
  readonly summary: Summary;
}

interface TrendQuestion {
  /** Cells by month and criterion; those of overall satisfaction count. */
  readonly criteria: Pick<Results, "cells">;
  readonly window: MonthSpan;
  readonly today: Day;
  readonly targetPercent: number;
}

/** Overall satisfaction period by period, from the first period with answers on. */
export function trendPoints(
  { criteria, window, today, targetPercent }: TrendQuestion,
  length: PeriodLength,
): TrendPoint[] {
  const byPeriod = new Map<string, LevelCounts>(
    monthsBetween(window.from, window.to).map((month) => [periodOf(month, length), NO_ANSWERS]),
  );
  for (const { criterion, period = "", counts } of criteria.cells) {
    if (criterion !== "overall" || period < window.from || period > window.to) continue;
    const name = periodOf(period, length);
    byPeriod.set(name, addCounts(byPeriod.get(name) ?? NO_ANSWERS, counts));
  }
  const current = periodOf(monthOf(today), length);
  const points = [...byPeriod].map(([period, counts]) => ({
    period,
    isOpen: period === current,
    summary: summarise(counts, targetPercent),
  }));
  const first = points.findIndex(({ summary }) => summary.disclosure !== "none");
  return first < 0 ? [] : points.slice(first);
}

/** The period length in which a trend says something: the finest in which at least half of the periods have an index. */
export function tellingPeriod(question: TrendQuestion): PeriodLength {
  const lengths = ["month", "quarter"] as const;
  const found = lengths.find((length) => {
    const points = trendPoints(question, length);
    return 2 * points.filter(({ summary }) => "index" in summary).length >= points.length;
  });
  return found ?? "year";
}
