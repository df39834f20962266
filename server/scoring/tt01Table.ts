import { roundHalfUp } from "./roundHalfUp.ts";

/** Xuất sắc, Tốt, Khá, Trung bình, Yếu. */
export type Tt01Band = "excellent" | "good" | "fair" | "average" | "weak";

/**
 * The neighbour's table of Thông tư 01/2018: nine criteria of 0–2 points, 18 in all, and the band.
 *
 * Formula: the sum; 15 and more excellent, 12 good, 9 fair, 6 average, less weak. Each bound belongs to the higher band:
 * exactly 15 is excellent. Thirds of points add up with noise in the last digit, so the sum is taken at nine decimals.
 * Source: Thông tư 01/2018/TT-VPCP under Nghị định 61/2018/NĐ-CP, in force until 30/6/2025.
 * Refuses: other than nine criteria, points outside 0–2.
 *
 * @example
 * tt01Table([2, 2, 2, 2, 2, 2, 2, 1, 0]); // → { points: 15, band: "excellent" }
 * tt01Table([2, 2, 2, 2, 2, 2, 2, 0.9, 0]); // → { points: 14.9, band: "good" }
 * tt01Table([2, 2, 2]); // → RangeError
 */
export function tt01Table(criteria: readonly number[]): { points: number; band: Tt01Band } {
  if (criteria.length !== 9) throw new RangeError(`the table has nine criteria, got ${criteria.length}`);
  for (const points of criteria) {
    if (!(points >= 0 && points <= 2)) throw new RangeError(`a criterion has 0 to 2 points, got ${points}`);
  }
  const points = roundHalfUp(
    criteria.reduce((sum, one) => sum + one, 0),
    9,
  );
  if (points >= 15) return { points, band: "excellent" };
  if (points >= 12) return { points, band: "good" };
  if (points >= 9) return { points, band: "fair" };
  return { points, band: points >= 6 ? "average" : "weak" };
}
