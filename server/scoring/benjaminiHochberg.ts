/**
 * P-values made fit for many comparisons at once, in the order given.
 *
 * Formula: with m p-values sorted upwards, the k-th times m / k, and none above a later one or above 1. Claims whose
 * adjusted value is at most 0.05 are, on average, false in at most 5 % of those made.
 * Source: Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", JRSS B 57:289–300.
 * Refuses: values outside 0–1.
 *
 * @example
 * benjaminiHochberg([0.01, 0.5, 0.04, 0.03]).map((p) => roundHalfUp(p, 4)); // → [0.04, 0.5, 0.0533, 0.0533]
 * benjaminiHochberg([]); // → []
 * benjaminiHochberg([1.5]); // → RangeError
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies between 0 and 1, got ${p}`);
  const adjusted = [...pValues];
  const largestFirst = pValues.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p);
  let smallest = 1;
  for (const [index, { p, at }] of largestFirst.entries()) {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - index)));
    adjusted[at] = smallest;
  }
  return adjusted;
}
