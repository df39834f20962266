import type { LevelCounts } from "./levelCounts.ts";
import { wholeNumber } from "./wholeNumber.ts";

/**
 * The number of answers, n.
 *
 * Formula: n1 + n2 + n3 + n4 + n5. Blanks stay outside.
 * Source: SIPAS, Quyết định 1001/QĐ-BNV (2023): the denominator is valid answers.
 * Refuses: counts that are not five whole numbers of 0 or more.
 *
 * @example
 * answered([1, 2, 3, 4, 5]); // → 15
 * answered([1, 2, 3, 4, 0.5]); // → RangeError
 */
export function answered(counts: LevelCounts): number {
  if (counts.length !== 5) throw new RangeError(`counts must have five levels, got ${String(counts.length)}`);
  let n = 0;
  for (const [level, count] of counts.entries()) n += wholeNumber(`n${level + 1}`, count);
  return n;
}
