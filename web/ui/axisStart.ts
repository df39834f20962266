import type { Summary } from "#scoring/summary.ts";

/** Where a chart of these summaries begins, in percent: a ten at or below every interval, at most 60. */
export function axisStart(summaries: readonly Summary[]): number {
  const lowers = summaries.map((summary) => ("interval" in summary ? summary.interval.lower : 60));
  return Math.floor(Math.min(60, ...lowers) / 10) * 10;
}
