import { expect, test } from "vitest";
import { logGamma } from "#scoring/logGamma.ts";

// SciPy 1.17, special.gammaln.
test.each([
  [0.1, 2.252712651734206],
  [2.5, 0.2846828704729192],
  [3.5, 1.2009736023470743],
  [10.25, 13.368023671476045],
  [170.5, 704.0044277342047],
  [1e6, 12815504.569147611],
])("ln Γ(%d)", (x, value) => {
  expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-13 * Math.max(10, value));
});
