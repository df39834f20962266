import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/**
 * The counts of several groups together.
 *
 * Formula: level by level, the sum.
 * Source: arithmetic. Adding is exact forward in time (two communes become one); there is no exact way back.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * addCounts([1, 0, 2, 3, 4], [0, 1, 1, 1, 1]); // → [1, 1, 3, 4, 5]
 * addCounts(); // → [0, 0, 0, 0, 0]
 * addCounts([-1, 0, 0, 0, 0]); // → RangeError
 */
export function addCounts(...list: LevelCounts[]): LevelCounts {
  const sum: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const counts of list) {
    answered(counts);
    sum[0] += counts[0];
    sum[1] += counts[1];
    sum[2] += counts[2];
    sum[3] += counts[3];
    sum[4] += counts[4];
  }
  return sum;
}
