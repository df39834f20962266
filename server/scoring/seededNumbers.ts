import { wholeNumber } from "./wholeNumber.ts";

/**
 * Numbers in 0–1 that look like chance and are the same for the same seed on every machine, so that a figure which rests
 * on shuffling can be worked out again by anybody. Not for secrets.
 *
 * Formula: xorshift128 over 32-bit words, its state filled from the seed and run in for 64 steps.
 * Source: G. Marsaglia (2003), "Xorshift RNGs", Journal of Statistical Software 8:14.
 * Refuses: a seed that is not a whole number of 0 or more.
 *
 * @example
 * seededNumbers(7)() === seededNumbers(7)(); // → true
 * seededNumbers(7)() === seededNumbers(8)(); // → false
 * seededNumbers(-1); // → RangeError
 */
export function seededNumbers(seed: number): () => number {
  wholeNumber("seed", seed);
  let [x, y, z, w] = [seed ^ 0x1234567, seed ^ 0x89abcde, seed ^ 0x2468ace, (seed ^ 0x13579bd) | 1];
  const next = (): number => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  for (let step = 0; step < 64; step++) next();
  return next;
}
