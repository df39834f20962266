import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/**
 * The counts of a group without a part of it.
 *
 * Formula: level by level, the whole less the part.
 * Source: arithmetic. Groups apart can be compared; a group and its own part share answers.
 * Refuses: a part with more answers at a level than the whole; counts that are not whole numbers of 0 or more.
 *
 * @example
 * subtractCounts([1, 1, 3, 4, 5], [0, 1, 1, 1, 1]); // → [1, 0, 2, 3, 4]
 * subtractCounts([0, 0, 9, 0, 0], [0, 0, 10, 0, 0]); // → RangeError
 */
export function subtractCounts(whole: LevelCounts, part: LevelCounts): LevelCounts {
  answered(whole);
  answered(part);
  const rest: LevelCounts = [
    whole[0] - part[0],
    whole[1] - part[1],
    whole[2] - part[2],
    whole[3] - part[3],
    whole[4] - part[4],
  ];
  if (rest.some((count) => count < 0)) throw new RangeError("a part cannot have more answers than the whole");
  return rest;
}
