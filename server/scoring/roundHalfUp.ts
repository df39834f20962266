/**
 * A figure as it is printed: rounded once, at the end, a half away from zero.
 *
 * Formula: the value as a decimal of 14 significant digits, moved by `decimals` places, rounded, moved back. What lies
 * past the 14th digit is the noise of binary arithmetic: it must not decide whether 85.155 prints as 85.15 or 85.16.
 * A fall and a rise of the same size print with the same digits, hence away from zero for negative differences.
 * Source: the published tables of SIPAS carry two decimals and round the half up.
 * Refuses: values that are not finite; decimals that are not a whole number from 0 to 10.
 *
 * @example
 * roundHalfUp(85.155); // → 85.16
 * roundHalfUp(1.005); // → 1.01
 * roundHalfUp(85.15499); // → 85.15
 * roundHalfUp(-0.125); // → -0.13
 * roundHalfUp(0.81437, 4); // → 0.8144
 * roundHalfUp(0 / 0); // → RangeError
 */
export function roundHalfUp(value: number, decimals = 2): number {
  if (!Number.isFinite(value)) throw new RangeError(`roundHalfUp needs a finite number, got ${value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw new RangeError(`decimals must be a whole number from 0 to 10, got ${decimals}`);
  }
  const [digits = "0", exponent = "0"] = Math.abs(value).toExponential(13).split("e");
  const moved = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole = "0", power = "0"] = String(moved).split("e");
  const rounded = Number(`${whole}e${Number(power) - decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
