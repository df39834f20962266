/**
 * The logarithm of the gamma function, for x above 0.
 *
 * Formula: the Stirling series for ln Γ at 15 and above, where five terms reach the last digit of a double; below 15 the
 * step ln Γ(x) = ln Γ(x + 1) − ln x leads up to it.
 * Source: NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1.
 * Refuses: x of 0 or less.
 *
 * @example
 * roundHalfUp(logGamma(5), 10); // → roundHalfUp(Math.log(24), 10)
 * roundHalfUp(logGamma(0.5), 10); // → roundHalfUp(Math.log(Math.PI) / 2, 10)
 * logGamma(0); // → RangeError
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs x above 0, got ${x}`);
  let steps = 0;
  let at = x;
  for (; at < 15; at++) steps += Math.log(at);
  const inverse = 1 / (at * at);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - steps;
}
