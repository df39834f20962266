import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfied } from "./satisfied.ts";

/**
 * The index (chỉ số hài lòng), percent 0–100, unrounded.
 *
 * Formula: 100 × (n4 + n5) / (n1 + n2 + n3 + n4 + n5). It multiplies before it divides, so that there is one rounding
 * error and 17,031 of 20,000 is 85.155 as written, not a hair below.
 * Source: SIPAS, Quyết định 1001/QĐ-BNV (2023).
 * Refuses: counts without a single answer.
 *
 * @example
 * satisfactionIndex([10, 20, 29, 141, 200]); // → 85.25
 * satisfactionIndex([0, 0, 0, 0, 0]); // → RangeError
 */
export function satisfactionIndex(counts: LevelCounts): number {
  const n = answered(counts);
  if (n === 0) throw new RangeError("satisfactionIndex needs at least one answer");
  return (100 * satisfied(counts)) / n;
}
