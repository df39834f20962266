import { betaCdf } from "./betaCdf.ts";
import { wholeNumber } from "./wholeNumber.ts";
import type { Interval } from "./wilsonInterval.ts";

/**
 * The exact interval of a share, as shares 0–1: its coverage is never below the stated confidence, at any n.
 *
 * Formula: the lower end is the share at which x or more satisfied would have the chance α/2, the upper end the share at
 * which x or fewer would: quantiles of the beta distributions (x, n − x + 1) and (x + 1, n − x). Wider than Wilson.
 * Source: C. J. Clopper and E. S. Pearson (1934), Biometrika 26:404–413.
 * Refuses: no answers, more satisfied than answered, a confidence not between 0 and 1.
 *
 * @example
 * roundHalfUp(clopperPearson(341, 400).lower, 4); // → 0.8139
 * roundHalfUp(clopperPearson(341, 400).upper, 4); // → 0.8858
 * clopperPearson(30, 30).upper; // → 1
 * clopperPearson(0, 0); // → RangeError
 */
export function clopperPearson(satisfied: number, answered: number, confidence = 0.95): Interval {
  const x = wholeNumber("satisfied", satisfied);
  const n = wholeNumber("answered", answered);
  if (n === 0 || x > n)
    throw new RangeError(`clopperPearson needs satisfied within answered, got ${x} of ${n}`);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`);
  }
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  };
}

/** By halving: 60 halvings of 0–1 reach the last digit of a share. */
function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
