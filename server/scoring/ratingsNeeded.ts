import { wholeNumber } from "./wholeNumber.ts";
import { wilsonInterval, Z_95 } from "./wilsonInterval.ts";

/**
 * How many more ratings, at the present share, until the verdict is decided; 0 when it is; null when no number can.
 *
 * Formula: the Wilson interval leaves the target t behind when n·(p − t)² > z²·t·(1 − t); so n grows to the first whole
 * number above z²·t·(1 − t) / (p − t)². At p = t the interval holds the target for ever: null. The share will
 * move while ratings come in, so faces say "khoảng" (about).
 * Source: the Wilson interval solved for n (Wilson 1927, JASA 22:209–212).
 * Refuses: no answers, more satisfied than answered, a target not between 0 and 100.
 *
 * @example
 * ratingsNeeded(85, 100); // → 146
 * ratingsNeeded(341, 400); // → 0
 * ratingsNeeded(80, 100); // → null
 * ratingsNeeded(1, 0); // → RangeError
 */
export function ratingsNeeded(satisfied: number, answered: number, targetPercent = 80): number | null {
  wholeNumber("satisfied", satisfied);
  wholeNumber("answered", answered);
  if (!(targetPercent > 0 && targetPercent < 100)) {
    throw new RangeError(`the target must lie between 0 and 100 percent, got ${targetPercent}`);
  }
  const target = targetPercent / 100;
  const { lower, upper } = wilsonInterval(satisfied, answered);
  if (lower > target || upper <= target) return 0;
  const distance = satisfied / answered - target;
  if (Math.abs(distance) < 1e-12) return null;
  const enough = Math.floor((Z_95 ** 2 * target * (1 - target)) / distance ** 2) + 1;
  return Math.max(1, enough - answered);
}
