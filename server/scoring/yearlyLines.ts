import { compareMany } from "./compareMany.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";
import { summarise } from "./summary.ts";
import type { YearlyLine } from "./yearlyReport.ts";

/**
 * One table of a report: each key's year, the year before, and what can be said of the change.
 *
 * Formula: summarise for both years; the changes of one table are compared together by compareMany, so that among
 * the claims of a table false ones stay rare.
 * Source: the files it calls.
 * Refuses: counts that are not whole numbers of 0 or more, a target not between 0 and 100.
 *
 * @example
 * yearlyLines(["a"], new Map([["a", [0, 0, 10, 90, 0]]]), new Map([["a", [0, 0, 50, 50, 0]]]), 80)[0].change.claim; // → "increased"
 * yearlyLines(["a"], new Map(), new Map(), 80)[0].summary; // → { disclosure: "none" }
 * yearlyLines(["a"], new Map([["a", [0, 0, 0, 0, -1]]]), new Map(), 80); // → RangeError
 */
export function yearlyLines(
  keys: readonly string[],
  year: ReadonlyMap<string, LevelCounts>,
  yearBefore: ReadonlyMap<string, LevelCounts>,
  targetPercent: number,
): YearlyLine[] {
  const pairs = keys.map((key) => ({
    key,
    earlier: yearBefore.get(key) ?? NO_ANSWERS,
    later: year.get(key) ?? NO_ANSWERS,
  }));
  const changes = compareMany(pairs);
  return pairs.map(({ key, earlier, later }, at) => ({
    key,
    summary: summarise(later, targetPercent),
    previous: summarise(earlier, targetPercent),
    change: changes[at]?.comparison ?? { comparable: false, claim: "cannotTell" },
  }));
}
