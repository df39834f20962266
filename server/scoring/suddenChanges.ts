import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { type Comparison, compare } from "./compare.ts";
import { FLOOR_RANK } from "./disclosure.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** Answers of one group, month by month without a gap, the oldest first; the last month may still be running. */
export interface MonthlySeries<K> {
  readonly key: K;
  readonly months: readonly LevelCounts[];
}

export interface SuddenChange<K> {
  readonly key: K;
  /** How many of the last months are the later side, 1–3; the earlier side is the three months before them. */
  readonly laterMonths: number;
  readonly earlier: LevelCounts;
  readonly later: LevelCounts;
  readonly comparison: Comparison & { readonly comparable: true };
}

/** Months of the earlier side, and the most of the later one. */
export const CHANGE_MONTHS = 3;
const LEVEL = 0.005;

/**
 * The groups whose index has moved lately by more than chance, false ones kept rare over all groups of one look.
 *
 * Formula: later = the fewest latest months with 100 answers together, at most three; earlier = the three months before
 * them, 100 answers or more. Both are chosen by how many answered, never by what. Each pair by compare; a change stands
 * when its p-value, adjusted by Benjamini–Hochberg among all that can be compared, is at most 0.005. So of a
 * hundred looks at a province in which nothing moved less than one finds something.
 * Source: Benjamini and Hochberg (1995), JRSS B 57:289–300; Newcombe (1998), Statistics in Medicine 17:873–890.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * suddenChanges([{ key: "a", months: [[0, 0, 20, 80, 0], [0, 0, 20, 80, 0], [0, 0, 20, 80, 0], [0, 0, 60, 60, 0]] }]).map(({ key, laterMonths, comparison }) => [key, laterMonths, comparison.claim]); // → [["a", 1, "decreased"]]
 * suddenChanges([{ key: "a", months: [[0, 0, 20, 80, 0], [0, 0, 20, 80, 0], [0, 0, 20, 80, 0], [0, 0, 5, 5, 0]] }]); // → []
 * suddenChanges([{ key: "a", months: [[0, 0, 0, 0, -1]] }]); // → RangeError
 */
export function suddenChanges<K>(groups: readonly MonthlySeries<K>[]): SuddenChange<K>[] {
  const compared = groups.flatMap(({ key, months }) => {
    const laterMonths = monthsWithEnough(months);
    if (laterMonths === undefined) return [];
    const start = months.length - laterMonths;
    const later = addCounts(...months.slice(start));
    const earlier = addCounts(...months.slice(Math.max(0, start - CHANGE_MONTHS), start));
    const comparison = compare(earlier, later);
    return comparison.comparable ? [{ key, laterMonths, earlier, later, comparison }] : [];
  });
  const adjusted = benjaminiHochberg(compared.map(({ comparison }) => comparison.pValue));
  return compared.filter((_, at) => (adjusted[at] ?? 1) <= LEVEL);
}

function monthsWithEnough(months: readonly LevelCounts[]): number | undefined {
  for (const counts of months) answered(counts);
  for (let taken = 1; taken <= Math.min(CHANGE_MONTHS, months.length); taken++) {
    if (answered(addCounts(...months.slice(-taken))) >= FLOOR_RANK) return taken;
  }
  return undefined;
}
