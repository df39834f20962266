import { newcombeInterval } from "./newcombeInterval.ts";
import { normalCdf } from "./normalCdf.ts";

/**
 * How surprising a difference is if there is none, 0–1: the p-value that agrees with the Newcombe interval.
 *
 * Formula: the two-sided level at which the interval just touches 0. It is below 0.05 exactly when the 95 % interval
 * excludes 0, so a sentence and the interval printed beside it never contradict each other.
 * Source: Newcombe (1998), Statistics in Medicine 17:873–890, method 10, inverted by halving.
 * Refuses: a group without answers, more satisfied than answered.
 *
 * @example
 * newcombePValue(80, 100, 80, 100); // → 1
 * newcombePValue(48, 80, 56, 70) < 0.05; // → true
 * newcombePValue(0, 0, 1, 2); // → RangeError
 */
export function newcombePValue(
  satisfied1: number,
  answered1: number,
  satisfied2: number,
  answered2: number,
): number {
  const excludesZero = (z: number): boolean => {
    const { lower, upper } = newcombeInterval(satisfied1, answered1, satisfied2, answered2, z);
    return lower > 0 || upper < 0;
  };
  let [low, high] = [0, 40];
  for (let halvings = 0; halvings < 50; halvings++) {
    const middle = (low + high) / 2;
    if (excludesZero(middle)) low = middle;
    else high = middle;
  }
  return low === 0 ? 1 : 2 * normalCdf(-high);
}
