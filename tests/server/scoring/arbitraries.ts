import fc from "fast-check";
import type { LevelCounts } from "#scoring/levelCounts.ts";

/** Counts of up to `most` answers a level, often none. */
export function someCounts(most = 40): fc.Arbitrary<LevelCounts> {
  const level = fc.nat({ max: most });
  return fc.tuple(level, level, level, level, level);
}

/** Satisfied of answered, with at least one answer. */
export const xOfN = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
