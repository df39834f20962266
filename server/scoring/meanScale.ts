import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/**
 * The neighbour's mean scale used abroad, 0–100. Never mixed with the index, and not convertible to it.
 *
 * Formula: (mean level − 1) × 25, that is (0·n1 + 25·n2 + 50·n3 + 75·n4 + 100·n5) / n. All "Hài lòng" is 75 here, where
 * the index is 100.
 * Source: Institute for Citizen-Centred Service (Canada), Common Measurements Tool, scores rescaled to 0–100.
 * Refuses: counts without a single answer.
 *
 * @example
 * meanScale([0, 0, 0, 10, 0]); // → 75
 * meanScale([1, 1, 1, 1, 1]); // → 50
 * meanScale([0, 0, 0, 0, 0]); // → RangeError
 */
export function meanScale(counts: LevelCounts): number {
  const n = answered(counts);
  if (n === 0) throw new RangeError("meanScale needs at least one answer");
  return (25 * counts[1] + 50 * counts[2] + 75 * counts[3] + 100 * counts[4]) / n;
}
