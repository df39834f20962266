import { type Interval, Z_95 } from "./wilsonInterval.ts";

/** z of the limits that one of 500 units leaves by chance. */
export const FUNNEL_Z_998 = 3.09;

/**
 * Between which percents a unit of n answers may be expected when its truth is the centre: the target or the province.
 *
 * Formula: centre ± z·√(centre·(1 − centre)/n), within 0–100 %. A unit lies outside exactly when its Wilson interval at
 * the same z excludes the centre, so chart and verdict say the same.
 * Source: D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine
 * 24:1185–1202; usual limits are z = 1.96 (95 %) and 3.09 (99.8 %).
 * Refuses: a centre not between 0 and 100, no answers, a z that is not above 0.
 *
 * @example
 * roundHalfUp(funnelLimits(80, 100).lower); // → 72.16
 * roundHalfUp(funnelLimits(80, 100).upper); // → 87.84
 * funnelLimits(80, 4).upper; // → 100
 * funnelLimits(80, 0); // → RangeError
 */
export function funnelLimits(centrePercent: number, answered: number, z: number = Z_95): Interval {
  if (!(centrePercent > 0 && centrePercent < 100)) {
    throw new RangeError(`the centre must lie between 0 and 100 percent, got ${centrePercent}`);
  }
  if (!(answered > 0) || !(z > 0))
    throw new RangeError(`funnelLimits needs answers and a z, got ${answered}, ${z}`);
  const halfWidth = z * Math.sqrt((centrePercent * (100 - centrePercent)) / answered);
  return { lower: Math.max(0, centrePercent - halfWidth), upper: Math.min(100, centrePercent + halfWidth) };
}
