/** A source of numbers in 0–1 that gives the same ones for the same seed on every machine. */
export type Random = () => number;

/** Marsaglia's xorshift128 (2003, Journal of Statistical Software 8:14), its state filled from the seed and run in. */
export function seededRandom(seed: number): Random {
  let [x, y, z, w] = [seed ^ 0x1234567, seed ^ 0x89abcde, seed ^ 0x2468ace, (seed ^ 0x13579bd) | 1];
  const next: Random = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  for (let step = 0; step < 64; step++) next();
  return next;
}

/** How many of n people are satisfied when each is with that probability. */
export function drawSatisfied(random: Random, n: number, share: number): number {
  let satisfied = 0;
  for (let person = 0; person < n; person++) if (random() < share) satisfied++;
  return satisfied;
}

/** A whole number from low to high, both included. */
export function drawWhole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}
