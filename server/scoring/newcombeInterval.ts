import { type Interval, wilsonInterval, Z_95 } from "./wilsonInterval.ts";

/**
 * The interval of a difference, second share minus first, from −1 to 1, for two groups without a person in common.
 *
 * Formula: with the Wilson intervals (l1, u1) and (l2, u2), from d − √((p2 − l2)² + (u1 − p1)²) to
 * d + √((u2 − p2)² + (p1 − l1)²).
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17:873–890, method 10.
 * Refuses: a group without answers, more satisfied than answered.
 *
 * @example
 * roundHalfUp(newcombeInterval(48, 80, 56, 70).lower, 4); // → 0.0524
 * roundHalfUp(newcombeInterval(48, 80, 56, 70).upper, 4); // → 0.3339
 * newcombeInterval(0, 0, 1, 2); // → RangeError
 */
export function newcombeInterval(
  satisfied1: number,
  answered1: number,
  satisfied2: number,
  answered2: number,
  z: number = Z_95,
): Interval {
  const first = wilsonInterval(satisfied1, answered1, z);
  const second = wilsonInterval(satisfied2, answered2, z);
  const [p1, p2] = [satisfied1 / answered1, satisfied2 / answered2];
  return {
    lower: p2 - p1 - Math.hypot(p2 - second.lower, first.upper - p1),
    upper: p2 - p1 + Math.hypot(second.upper - p2, p1 - first.lower),
  };
}
