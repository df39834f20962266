import { betaCdf } from "./betaCdf.ts";

/**
 * How surprising a t statistic is if there is no effect, 0–1, two-sided, when its standard error is an estimate itself.
 *
 * Formula: I_x(ν/2, 1/2) with x = ν/(ν + t²), the chance that Student's t with ν degrees of freedom is as far from 0.
 * Source: NIST Digital Library of Mathematical Functions, 8.17; Student (1908), Biometrika 6:1–25.
 * Refuses: what is not a number, degrees of freedom of 0 or less.
 *
 * @example
 * roundHalfUp(studentPValue(2.570581836, 5), 6); // → 0.05
 * studentPValue(0, 5); // → 1
 * studentPValue(1, 0); // → RangeError
 */
export function studentPValue(t: number, degreesOfFreedom: number): number {
  if (Number.isNaN(t) || !(degreesOfFreedom > 0)) {
    throw new RangeError(
      `studentPValue needs a number and degrees of freedom, got ${t}, ${degreesOfFreedom}`,
    );
  }
  return betaCdf(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}
