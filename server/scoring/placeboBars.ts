import type { PlaceboEffects } from "./placeboEffects.ts";

/** How often shuffled starts gave which effect, in bars of one width from −reach to +reach percentage points. */
export interface PlaceboBars {
  readonly reach: number;
  readonly counts: readonly number[];
}

/** Odd, so that one bar has 0 in its middle. */
const BARS = 31;

/**
 * The shuffled effects as a histogram with 0 in its middle, wide enough for the real effect as well.
 *
 * Formula: reach = 1.05 · max(1, |real|, |shuffled|); 31 bars of 2·reach/31 points; an effect e falls into bar
 * ⌊31·(e + reach) / (2·reach)⌋.
 * Source: a choice of this platform.
 * Refuses: effects that are not finite.
 *
 * @example
 * placeboBars({ real: 2, shuffled: [0, 0.01, -2] }).counts[15]; // → 2
 * placeboBars({ real: 2, shuffled: [0, 0.01, -2] }).reach; // → 2.1
 * placeboBars({ real: 0 / 0, shuffled: [] }); // → RangeError
 */
export function placeboBars({ real, shuffled }: Pick<PlaceboEffects, "real" | "shuffled">): PlaceboBars {
  const reach = 1.05 * Math.max(1, Math.abs(real), ...shuffled.map(Math.abs));
  if (!Number.isFinite(reach)) throw new RangeError("an effect is not finite");
  const counts = new Array<number>(BARS).fill(0);
  for (const effect of shuffled) {
    const bar = Math.floor((BARS * (effect + reach)) / (2 * reach));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { reach, counts };
}
