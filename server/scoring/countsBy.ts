import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/**
 * Counts put together under the name that each is given; sorted by name, so that the order of the input does not matter.
 *
 * Formula: level by level, the sum of all that share a name.
 * Source: arithmetic.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * [...countsBy([{ name: "b", counts: [0, 0, 0, 1, 0] }, { name: "a", counts: [1, 0, 0, 0, 0] }, { name: "b", counts: [0, 0, 0, 2, 5] }], (one) => one.name)]; // → [["a", [1, 0, 0, 0, 0]], ["b", [0, 0, 0, 3, 5]]]
 * countsBy([{ counts: [0, 0, 0, 0, -1] }], () => "a"); // → RangeError
 */
export function countsBy<T extends { readonly counts: LevelCounts }>(
  items: readonly T[],
  nameOf: (item: T) => string,
): Map<string, LevelCounts> {
  const sums = new Map<string, LevelCounts>();
  for (const item of items) {
    const name = nameOf(item);
    const before = sums.get(name);
    if (before) sums.set(name, addCounts(before, item.counts));
    else {
      answered(item.counts);
      sums.set(name, item.counts);
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
