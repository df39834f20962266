/** An interval of shares 0–1 or of percents 0–100, as the function that returns it says. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5 % point of the normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval of a share, as shares 0–1.
 *
 * Formula: with p = x/n, centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
 * Unlike p ± z·√(p(1−p)/n) it has a width when everybody, or nobody, is satisfied. Fractional x and n are allowed:
 * weighted figures come with an effective number of answers.
 * Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22:209–212.
 * Refuses: no answers, more satisfied than answered, a z that is not above 0.
 *
 * @example
 * roundHalfUp(wilsonInterval(341, 400).lower, 4); // → 0.8144
 * roundHalfUp(wilsonInterval(341, 400).upper, 4); // → 0.8839
 * wilsonInterval(30, 30).upper; // → 1
 * wilsonInterval(0, 0); // → RangeError
 */
export function wilsonInterval(satisfied: number, answered: number, z: number = Z_95): Interval {
  if (!(answered > 0) || !Number.isFinite(answered)) {
    throw new RangeError(`wilsonInterval needs at least one answer, got ${answered}`);
  }
  if (!(satisfied >= 0 && satisfied <= answered)) {
    throw new RangeError(`satisfied must lie between 0 and ${answered}, got ${satisfied}`);
  }
  if (!(z > 0) || !Number.isFinite(z)) throw new RangeError(`z must be above 0, got ${z}`);
  const p = satisfied / answered;
  const spread = (z * z) / answered;
  const centre = (p + spread / 2) / (1 + spread);
  const halfWidth = (z * Math.sqrt((p * (1 - p)) / answered + spread / (4 * answered))) / (1 + spread);
  return {
    lower: satisfied === 0 ? 0 : Math.max(0, centre - halfWidth),
    upper: satisfied === answered ? 1 : Math.min(1, centre + halfWidth),
  };
}
