import { expect, test } from "vitest";
import { studentQuantile } from "#scoring/studentQuantile.ts";

// SciPy 1.17: scipy.stats.t.ppf(0.975, df).
test.each([
  [2, 4.302652729749462],
  [7.5, 2.333039626864974],
  [30, 2.0422724563012378],
])("with %d degrees of freedom an interval reaches %d standard errors", (freedom, t) => {
  expect(studentQuantile(freedom)).toBeCloseTo(t, 9);
});

test("hardly a degree of freedom reaches so far that nothing can be claimed", () => {
  expect(studentQuantile(0.1)).toBeGreaterThan(1e5);
});
