import { expect, test } from "vitest";
import { normalCdf } from "#scoring/normalCdf.ts";

// SciPy 1.17, stats.norm.cdf.
test.each([
  [-37, 5.7255712225239266e-300],
  [-10, 7.61985302416047e-24],
  [-5, 2.866515718791933e-7],
  [-3.01, 0.0013062384487694675],
  [-2.99, 0.0013948872354922468],
  [-1, 0.15865525393145707],
  [0.5, 0.6914624612740131],
  [2.5758293035489004, 0.995],
  [4, 0.9999683287581669],
])("below %d", (x, value) => {
  expect(Math.abs(normalCdf(x) / value - 1)).toBeLessThan(1e-12);
});
