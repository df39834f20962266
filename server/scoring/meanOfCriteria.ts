import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";

/**
 * The index over several criteria as the mean of their indices, percent 0–100.
 *
 * Formula: the sum of each criterion's index over the number of criteria. A criterion nobody answered has no index and
 * is left out.
 * Source: the simple mean some provincial reports use; beside pooled answers, never in its place.
 * Refuses: criteria without a single answer among them.
 *
 * @example
 * meanOfCriteria([[0, 0, 10, 40, 50], [5, 0, 5, 5, 5]]); // → 70
 * meanOfCriteria([[0, 0, 10, 40, 50], [0, 0, 0, 0, 0]]); // → 90
 * meanOfCriteria([]); // → RangeError
 */
export function meanOfCriteria(criteria: readonly LevelCounts[]): number {
  const indices = criteria.filter((counts) => answered(counts) > 0).map(satisfactionIndex);
  if (indices.length === 0) throw new RangeError("meanOfCriteria needs at least one answered criterion");
  return indices.reduce((sum, index) => sum + index, 0) / indices.length;
}
