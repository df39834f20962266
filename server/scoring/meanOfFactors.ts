import { addCounts } from "./addCounts.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { meanOfCriteria } from "./meanOfCriteria.ts";

/**
 * The index as the mean of the factors' indices, percent 0–100.
 *
 * Formula: within each factor the answers to its criteria are pooled; then the mean over factors. A factor nobody
 * answered is left out.
 * Source: the equal weight per factor that readers of SIPAS tables tend to assume; the published figures contradict it.
 * Refuses: factors without a single answer among them.
 *
 * @example
 * meanOfFactors([[[0, 0, 10, 40, 50], [0, 0, 10, 0, 10]], [[5, 0, 5, 5, 5]]]); // → 66.66666666666666
 * meanOfFactors([]); // → RangeError
 */
export function meanOfFactors(factors: readonly (readonly LevelCounts[])[]): number {
  return meanOfCriteria(factors.map((criteria) => addCounts(...criteria)));
}
