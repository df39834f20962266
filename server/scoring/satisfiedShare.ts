import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfied } from "./satisfied.ts";

/**
 * The share of satisfied answers, 0–1.
 *
 * Formula: (n4 + n5) / (n1 + n2 + n3 + n4 + n5).
 * Source: SIPAS, Quyết định 1001/QĐ-BNV (2023), per criterion.
 * Refuses: counts without a single answer. Silence has no share; it is not 0.
 *
 * @example
 * satisfiedShare([5, 5, 5, 40, 45]); // → 0.85
 * satisfiedShare([0, 0, 0, 0, 0]); // → RangeError
 */
export function satisfiedShare(counts: LevelCounts): number {
  const n = answered(counts);
  if (n === 0) throw new RangeError("satisfiedShare needs at least one answer");
  return satisfied(counts) / n;
}
