import { FLOOR_INDEX } from "./disclosure.ts";
import type { ComparedUnit } from "./imputedEffects.ts";
import type { WeightedShares } from "./weightedShares.ts";
import { wholeNumber } from "./wholeNumber.ts";

/**
 * A unit as it takes part in the comparison when its model starts in the given period, or it has none.
 *
 * Formula: its periods before the start are comparison for others; those from the start on enter the effect if it has 30
 * answers or more before and 30 or more from then on. With fewer its model can say nothing, and its periods from the
 * start on are left aside. A start in the first period leaves no before.
 * Source: the floor of an index of this platform (disclosure).
 * Refuses: a start that is not a period; one past the last is a model that has not begun.
 *
 * @example
 * placedUnit(weightedShares([20, 25], [30, 30]), [30, 30], 1).measured; // → true
 * placedUnit(weightedShares([20, 25], [29, 30]), [29, 30], 1).measured; // → false
 * placedUnit(weightedShares([20, 25], [30, 30]), [30, 30], null).start; // → 2
 * placedUnit(weightedShares([20, 25], [30, 30]), [30, 30], 0.5); // → RangeError
 */
export function placedUnit(
  unit: WeightedShares,
  answered: readonly number[],
  start: number | null,
): ComparedUnit {
  const end = answered.length;
  const from = Math.min(wholeNumber("start", start ?? end), end);
  let [before, after] = [0, 0];
  for (const [period, n] of answered.entries()) {
    if (period < from) before += n;
    else after += n;
  }
  const measured = before >= FLOOR_INDEX && after >= FLOOR_INDEX;
  return { shares: unit.shares, weights: unit.weights, start: from, end, origin: from, measured };
}
