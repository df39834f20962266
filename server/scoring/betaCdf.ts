import { logGamma } from "./logGamma.ts";

/**
 * The share of a beta distribution with parameters a and b that lies at or below x.
 *
 * Formula: the regularised incomplete beta function I_x(a, b) by its continued fraction, on the side of the mean where it
 * converges fast; the other side by I_x(a, b) = 1 − I_(1−x)(b, a). For whole a and b it is a binomial tail:
 * I_p(x, n − x + 1) is the chance of x or more satisfied among n.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.4, 8.17.5 and 8.17.22.
 * Refuses: x outside 0–1; a or b of 0 or less.
 *
 * @example
 * roundHalfUp(betaCdf(0.5, 2, 2), 10); // → 0.5
 * roundHalfUp(betaCdf(0.8, 16, 1), 10); // → roundHalfUp(0.8 ** 16, 10)
 * betaCdf(1.5, 1, 1); // → RangeError
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`betaCdf needs x between 0 and 1, got ${x}`);
  if (!(a > 0 && b > 0)) throw new RangeError(`betaCdf needs a and b above 0, got ${a} and ${b}`);
  if (x === 0 || x === 1) return x;
  return x <= (a + 1) / (a + b + 2) ? lowerSide(x, a, b) : 1 - lowerSide(1 - x, b, a);
}

/** x^a·(1−x)^b / (a·B(a, b)) over the continued fraction 1 + d1/(1 + d2/(1 + …)), from the front (modified Lentz). */
function lowerSide(x: number, a: number, b: number): number {
  const logFront = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  let [fraction, above, below] = [1, 1, 0];
  for (let step = 1; step < 10_000; step++) {
    const m = Math.floor(step / 2);
    const term =
      step % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    above = awayFromZero(1 + term / above);
    below = 1 / awayFromZero(1 + term * below);
    fraction *= above * below;
    if (Math.abs(above * below - 1) < 1e-15) break;
  }
  return Math.exp(logFront) / (a * fraction);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
