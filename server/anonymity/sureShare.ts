/** Shares of the answers at levels 1 to 5 among everybody; together 1. */
export type Shares = readonly [number, number, number, number, number];

/**
 * How often one person's level is read for sure by whoever knows that the person is among those who are published
 * together, and takes any number of own answers off: all others must have given the same level. As a share, 0 to 1.
 *
 * Formula: Σ q·exp(−λ(1−q)) over the levels, q the share of a level and λ the others that come in the mean, by chance (Poisson).
 */
export function sureShare(shares: Shares, others: number): number {
  return shares.reduce((sum, q) => sum + q * Math.exp(-others * (1 - q)), 0);
}
