import { type Comparison, compare } from "./compare.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { subtractCounts } from "./subtractCounts.ts";

/**
 * How a unit stands to the rest of its province: "increased" reads higher, "decreased" lower.
 *
 * Formula: the unit against the province without the unit. A province that holds the unit shares its answers, and an
 * interval for groups apart would not hold.
 * Source: Newcombe (1998), Statistics in Medicine 17:873–890, which is for independent groups.
 * Refuses: a unit with more answers at a level than its province.
 *
 * @example
 * compareWithRest([0, 0, 10, 90, 100], [0, 0, 310, 590, 600]).claim; // → "increased"
 * compareWithRest([0, 0, 10, 90, 100], [0, 0, 10, 90, 100]); // → { comparable: false, claim: "cannotTell" }
 * compareWithRest([0, 0, 10, 0, 0], [0, 0, 9, 0, 0]); // → RangeError
 */
export function compareWithRest(unit: LevelCounts, province: LevelCounts): Comparison {
  return compare(subtractCounts(province, unit), unit);
}
