import { addCounts } from "./addCounts.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";

/**
 * The index over several criteria as pooled answers, percent 0–100: the default aggregate.
 *
 * Formula: 100 × Σ satisfied answers / Σ answers, over all criteria.
 * Source: the reading of SIPAS that the ministry's published figures of 2023 and 2024 allow; the Ministry of Health
 * writes it out (answers at levels 4 and 5 over all answers).
 * Refuses: criteria without a single answer among them.
 *
 * @example
 * pooledAnswers([[0, 0, 10, 40, 50], [5, 0, 5, 5, 5]]); // → 83.33333333333333
 * pooledAnswers([]); // → RangeError
 */
export function pooledAnswers(criteria: readonly LevelCounts[]): number {
  return satisfactionIndex(addCounts(...criteria));
}
