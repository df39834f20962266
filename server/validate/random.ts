/** A source of numbers in 0–1, such as seededNumbers. */
export type Random = () => number;

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

/** A number from the standard normal distribution (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
