import { wholeNumber } from "./wholeNumber.ts";

/** Shares satisfied (0–1) of a unit by period, and how much each counts; weight 0 where nobody answered. */
export interface WeightedShares {
  readonly shares: Float64Array;
  readonly weights: Float64Array;
}

/**
 * A unit's shares by period with the weights they have beside those of other units.
 *
 * Formula: in period t the share x_t/n_t with the weight n_t/√N, N being all the unit's answers. Within a unit a period
 * counts by its answers; a unit with four times the answers counts twice.
 * Equal units would let a commune with eight ratings a month drown the effect in chance. Equal answers would let one
 * town with three hundred stand for all: what happens to that town alone, a new head or a new building, would pass
 * for the effect of every model. The root lies between, and is close to the best weight when units also move for
 * reasons of their own.
 * Source: a choice of this platform, between the two weights of Callaway and Sant'Anna (2021), Journal of Econometrics
 * 225:200–230, units and answers. All counts times a factor leave every figure made from it alone.
 * Refuses: lists of different length, counts that are not whole numbers of 0 or more, more satisfied than answered.
 *
 * @example
 * [...weightedShares([3, 0, 4], [4, 0, 5]).shares]; // → [0.75, 0, 0.8]
 * [...weightedShares([3, 0, 4], [4, 0, 5]).weights].map((weight) => roundHalfUp(weight, 4)); // → [1.3333, 0, 1.6667]
 * weightedShares([2], [1]); // → RangeError
 */
export function weightedShares(satisfied: readonly number[], answered: readonly number[]): WeightedShares {
  if (satisfied.length !== answered.length) {
    throw new RangeError(`${satisfied.length} periods satisfied but ${answered.length} answered`);
  }
  const shares = new Float64Array(answered.length);
  const weights = new Float64Array(answered.length);
  let all = 0;
  for (const n of answered) all += wholeNumber("answered", n);
  for (const [period, n] of answered.entries()) {
    const x = wholeNumber("satisfied", satisfied[period] ?? 0);
    if (x > n) throw new RangeError(`satisfied must lie between 0 and ${n}, got ${x}`);
    if (n === 0) continue;
    shares[period] = x / n;
    weights[period] = n / Math.sqrt(all);
  }
  return { shares, weights };
}
