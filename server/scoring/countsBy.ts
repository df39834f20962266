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
  const sums = new Map<string, [number, number, number, number, number]>();
  for (const item of items) {
    answered(item.counts);
    const [n1, n2, n3, n4, n5] = item.counts;
    const name = nameOf(item);
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, [n1, n2, n3, n4, n5]);
    else {
      sum[0] += n1;
      sum[1] += n2;
      sum[2] += n3;
      sum[3] += n4;
      sum[4] += n5;
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
