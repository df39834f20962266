/**
 * Whether a published total can be the simple mean of its published parts, all of them rounded.
 *
 * Formula: |mean of the parts − total| ≤ 2 × rounding: parts and total may each be off by half a unit of the last printed
 * digit (0.005 points for two decimals).
 * Source: arithmetic. By it the ministry's figures of 2023 and 2024 are not simple means.
 * Refuses: no parts, a rounding below 0.
 *
 * @example
 * couldBeMean([83.84, 84.09], 83.94); // → false
 * couldBeMean([83.84, 84.09], 83.97); // → true
 * couldBeMean([], 80); // → RangeError
 */
export function couldBeMean(parts: readonly number[], published: number, rounding = 0.005): boolean {
  if (parts.length === 0) throw new RangeError("couldBeMean needs at least one part");
  if (!(rounding >= 0)) throw new RangeError(`rounding must be 0 or more, got ${rounding}`);
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return Math.abs(mean - published) <= 2 * rounding + 1e-9;
}
