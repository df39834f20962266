/** The chances of 0, 1, …, n satisfied among n people who each are with that probability, between 0 and 1. */
export function binomialChances(n: number, share: number): number[] {
  const chances: number[] = [];
  let logWays = 0;
  for (let x = 0; x <= n; x++) {
    chances.push(Math.exp(logWays + x * Math.log(share) + (n - x) * Math.log1p(-share)));
    logWays += Math.log(n - x) - Math.log(x + 1);
  }
  return chances;
}
