import { MARK_RULES, type MarkRule } from "#contract/markRules.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import { subtractCounts } from "#scoring/subtractCounts.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import { countsOf, isWithin } from "../ui/resultsCells.ts";
import type { View } from "./view.ts";

export interface MarkedFigure {
  /** Marked ratings, 5 or more. */
  readonly n: number;
  /** The unit's overall figure without them. */
  readonly without: Summary;
  /** Ratings that broke each rule; one that broke two is in both. */
  readonly byRule: readonly { readonly rule: MarkRule; readonly n: number }[];
}

/** What is marked in a range of months; null: nothing is. */
export function markedFigure(view: View, range: { from: string; to: string }): MarkedFigure | null {
  const cells = (view.units.marked ?? []).filter((cell) => isWithin(cell, range));
  if (cells.length === 0) return null;
  const marked = addCounts(NO_ANSWERS, ...cells.map((cell) => cell.counts));
  const all = countsOf(view.units, (cell) => isWithin(cell, range));
  const byRule = MARK_RULES.map((rule) => ({
    rule,
    n: cells.reduce((n, cell) => n + (cell.rules.includes(rule) ? answered(cell.counts) : 0), 0),
  }));
  return {
    n: answered(marked),
    without: summarise(subtractCounts(all, marked), view.units.targetPercent),
    byRule: byRule.filter(({ n }) => n > 0),
  };
}
