import type { Interval } from "./wilsonInterval.ts";

/** A difference with its interval, and the factor it is taken with: a weight, or −1 to subtract it. */
export interface DifferencePart {
  readonly factor: number;
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * A sum of independent differences, each times a factor, with its interval.
 *
 * Formula: d = Σ f·d_i; to each side the root of the sum of squares of what the parts' intervals reach that way, f times;
 * a negative factor takes the other side. Intervals that lean to one side, as those near 100 % do, go on leaning.
 * Source: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures: a general approach",
 * Statistics in Medicine 27:1693–1702 (MOVER); the Newcombe interval is its case of two shares.
 * Refuses: an interval that does not hold its difference.
 *
 * @example
 * combinedDifference([{ factor: 1, difference: 5, interval: { lower: 2, upper: 9 } }, { factor: -1, difference: 1, interval: { lower: -3, upper: 4 } }]); // → { difference: 4, interval: { lower: 4 - Math.hypot(3, 3), upper: 4 + Math.hypot(4, 4) } }
 * combinedDifference([{ factor: 1, difference: 5, interval: { lower: 6, upper: 9 } }]); // → RangeError
 */
export function combinedDifference(parts: readonly DifferencePart[]): Omit<DifferencePart, "factor"> {
  let difference = 0;
  const [below, above] = [[0], [0]];
  for (const part of parts) {
    const { factor, interval } = part;
    const [down, up] = [part.difference - interval.lower, interval.upper - part.difference];
    if (!(down >= -1e-9 && up >= -1e-9)) {
      throw new RangeError(`${part.difference} lies outside ${interval.lower} to ${interval.upper}`);
    }
    difference += factor * part.difference;
    below.push(factor * (factor < 0 ? up : down));
    above.push(factor * (factor < 0 ? down : up));
  }
  return {
    difference,
    interval: { lower: difference - Math.hypot(...below), upper: difference + Math.hypot(...above) },
  };
}
