import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { type Comparison, compare } from "./compare.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** One of many comparisons: what it is about, before and after. */
export interface Pair<K> {
  readonly key: K;
  readonly earlier: LevelCounts;
  readonly later: LevelCounts;
}

/**
 * Many comparisons printed side by side, with false claims kept rare over all of them together.
 *
 * Formula: each by compare; a claim stands only if its p-value, adjusted by Benjamini–Hochberg among the comparable
 * ones, is at most 0.05; else it becomes cannotTell. Difference, interval and p-value stay as they are for each alone.
 * Source: Benjamini and Hochberg (1995), JRSS B 57:289–300; Newcombe (1998), Statistics in Medicine 17:873–890.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * compareMany([{ key: "a", earlier: [0, 0, 50, 50, 0], later: [0, 0, 10, 90, 0] }]).map(({ key, comparison }) => [key, comparison.claim]); // → [["a", "increased"]]
 * compareMany([{ key: "a", earlier: [0, 0, 5, 5, 0], later: [0, 0, 0, 9, 0] }]); // → [{ key: "a", comparison: { comparable: false, claim: "cannotTell" } }]
 * compareMany([{ key: "a", earlier: [0, 0, 0, 0, -1], later: [0, 0, 0, 0, 1] }]); // → RangeError
 */
export function compareMany<K>(pairs: readonly Pair<K>[]): { key: K; comparison: Comparison }[] {
  const alone = pairs.map(({ earlier, later }) => compare(earlier, later));
  const adjusted = benjaminiHochberg(alone.flatMap((one) => (one.comparable ? [one.pValue] : [])));
  let next = 0;
  return pairs.map(({ key }, at) => {
    const comparison = alone[at] ?? { comparable: false, claim: "cannotTell" };
    if (!comparison.comparable) return { key, comparison };
    const stands = (adjusted[next++] ?? 1) <= 0.05;
    return { key, comparison: stands ? comparison : { ...comparison, claim: "cannotTell" } };
  });
}
