import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { countsBy } from "./countsBy.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";
import { subtractCounts } from "./subtractCounts.ts";
import { summarise } from "./summary.ts";
import type { YearlyMarked, YearlyMarks } from "./yearlyReport.ts";

/**
 * What the figures of a year would be without the ratings that look like ballot stuffing.
 *
 * Formula: ratings are the answers to the first criterion; marked ones are taken off level by level, for the province and
 * for each unit in the boundaries of the end of the year that has any. A rating that broke two rules counts under both
 * rules and once in n.
 * Source: a choice of this platform; nothing is thrown away, see suspicion.
 * Refuses: more marked ratings than there are, counts that are not whole numbers of 0 or more, a target not between 0
 * and 100.
 *
 * @param ratings of the year by unit, in the boundaries of the end of the year
 * @param yearEndUnit where a unit's counts stand at the end of the year; itself when it is not named
 * @returns undefined when nothing is marked
 *
 * @example
 * yearlyMarks([{ unit: "a", month: "2025-03", rules: "burst+all-five", counts: [0, 0, 0, 0, 40] }], new Map([["b", [10, 20, 29, 141, 200]]]), new Map([["a", "b"]]), 80).units.map(({ key, n, without }) => [key, n, without.n, without.index]); // → [["b", 40, 360, 83.61111111111111]]
 * yearlyMarks([], new Map(), new Map(), 80); // → undefined
 * yearlyMarks([{ unit: "a", month: "2025-03", rules: "burst", counts: [0, 0, 0, 0, 5] }], new Map(), new Map(), 80); // → RangeError
 */
export function yearlyMarks(
  marked: readonly YearlyMarked[],
  ratings: ReadonlyMap<string, LevelCounts>,
  yearEndUnit: ReadonlyMap<string, string>,
  targetPercent: number,
): YearlyMarks | undefined {
  if (marked.length === 0) return undefined;
  const all = addCounts(NO_ANSWERS, ...ratings.values());
  const taken = addCounts(NO_ANSWERS, ...marked.map(({ counts }) => counts));
  const rules = [...new Set(marked.flatMap((one) => one.rules.split("+")))].sort();
  const ofUnit = countsBy(marked, ({ unit }) => yearEndUnit.get(unit) ?? unit);
  return {
    n: answered(taken),
    without: summarise(subtractCounts(all, taken), targetPercent),
    byRule: rules.map((key) => ({
      key,
      n: marked.reduce((n, one) => n + (one.rules.split("+").includes(key) ? answered(one.counts) : 0), 0),
    })),
    units: [...ofUnit].map(([key, counts]) => ({
      key,
      n: answered(counts),
      without: summarise(subtractCounts(ratings.get(key) ?? NO_ANSWERS, counts), targetPercent),
    })),
  };
}
