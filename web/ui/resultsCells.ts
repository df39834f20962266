import type { Month } from "#contract/month.ts";
import type { Results } from "#contract/results.ts";
import { addCounts } from "#scoring/addCounts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";

export type ResultsCell = Results["cells"][number];

/** Months, both included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

/** The counts of the cells that are kept, together. */
export function countsOf(results: Pick<Results, "cells">, keep: (cell: ResultsCell) => boolean): LevelCounts {
  return addCounts(...results.cells.filter(keep).map((cell) => cell.counts));
}

/** Whether a cell by month lies in a span. */
export function isWithin({ period = "" }: ResultsCell, span: MonthSpan): boolean {
  return span.from <= period && period <= span.to;
}
