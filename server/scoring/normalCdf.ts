/**
 * The share of the standard normal distribution at or below x.
 *
 * Formula: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …) near the middle; beyond three on either side the tail
 * φ(x)/(x + 1/(x + 2/(x + 3/…))), which keeps its digits where the series would lose them.
 * Source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.2.
 * Refuses: what is not a number.
 *
 * @example
 * normalCdf(0); // → 0.5
 * roundHalfUp(normalCdf(1.959963984540054), 10); // → 0.975
 * normalCdf(0 / 0); // → RangeError
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("normalCdf needs a number");
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) > 3) {
    let fraction = Math.abs(x);
    for (let k = 150; k >= 1; k--) fraction = Math.abs(x) + k / fraction;
    return x < 0 ? density / fraction : 1 - density / fraction;
  }
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density * sum;
}
