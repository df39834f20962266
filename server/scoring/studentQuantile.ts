import { studentPValue } from "./studentPValue.ts";

/**
 * How many standard errors an interval reaches to each side when the standard error is an estimate itself.
 *
 * Formula: the t at which the two-sided p-value of Student's t is 1 − confidence, found by halving; up to 10⁶, since
 * an estimate with hardly any degree of freedom says nothing.
 * Source: Student (1908), "The probable error of a mean", Biometrika 6:1–25.
 * Refuses: degrees of freedom of 0 or less, a confidence not between 0 and 1.
 *
 * @example
 * roundHalfUp(studentQuantile(5), 4); // → 2.5706
 * roundHalfUp(studentQuantile(1), 4); // → 12.7062
 * roundHalfUp(studentQuantile(1000000), 3); // → 1.96
 * studentQuantile(0); // → RangeError
 */
export function studentQuantile(degreesOfFreedom: number, confidence = 0.95): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1, got ${confidence}`);
  }
  let [low, high] = [0, 1];
  while (high < 1e6 && studentPValue(high, degreesOfFreedom) > 1 - confidence) high *= 2;
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (studentPValue(middle, degreesOfFreedom) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}
