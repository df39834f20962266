import { responseRate } from "./responseRate.ts";
import { type Interval, wilsonInterval, Z_95 } from "./wilsonInterval.ts";

/**
 * The Wilson interval of a share when the number of dossiers N is known, as shares 0–1.
 *
 * Formula: the variance shrinks by (N − n)/(N − 1), as if n·(N − 1)/(N − n) had answered; when all N have answered
 * nothing is left to guess and the interval is the share itself. It takes those who answered for a random part of N.
 * Source: W. G. Cochran (1977), "Sampling Techniques", 3rd ed., Wiley, ch. 3; Wilson (1927), JASA 22:209–212.
 * Refuses: no answers, more satisfied than answered, more ratings than dossiers.
 *
 * @example
 * roundHalfUp(finitePopulationInterval(341, 400, 800).lower, 4); // → 0.8262
 * finitePopulationInterval(300, 400, 400); // → { lower: 0.75, upper: 0.75 }
 * finitePopulationInterval(300, 400, 399); // → RangeError
 */
export function finitePopulationInterval(
  satisfied: number,
  answered: number,
  dossiers: number,
  z: number = Z_95,
): Interval {
  responseRate(answered, dossiers);
  const whole = wilsonInterval(satisfied, answered, z);
  const share = satisfied / answered;
  if (answered === dossiers) return { lower: share, upper: share };
  if (dossiers === 1) return whole;
  const effective = (answered * (dossiers - 1)) / (dossiers - answered);
  return wilsonInterval(share * effective, effective, z);
}
