import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/**
 * The number of satisfied answers, x.
 *
 * Formula: n4 + n5, "Hài lòng" and "Rất hài lòng" (top two boxes). Level 3 "Bình thường" is not satisfied.
 * Source: SIPAS, Quyết định 1001/QĐ-BNV (2023); the Ministry of Health counts its surveys in the same way.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * satisfied([1, 2, 3, 4, 5]); // → 9
 * satisfied([0, 0, 0, 0, -5]); // → RangeError
 */
export function satisfied(counts: LevelCounts): number {
  answered(counts);
  return counts[3] + counts[4];
}
