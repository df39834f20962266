import { expect, test } from "vitest";
import { betaCdf } from "#scoring/betaCdf.ts";

// SciPy 1.17, special.betainc.
test.each([
  [0.3, 2, 5, 0.5798250000000003],
  [0.85, 341, 60, 0.4785922289582933],
  [0.001, 1, 2000, 0.8648000746025003],
  [0.5, 1000, 1001, 0.5089195055729272],
  [0.97, 1940, 61, 0.5342664488120995],
  [1e-6, 3, 100_000, 0.00015465782069545674],
])("the part of beta(%d: %d, %d)", (x, a, b, value) => {
  expect(betaCdf(x, a, b)).toBeCloseTo(value, 11);
});

test("nothing lies below 0 and everything below 1", () => {
  expect(betaCdf(0, 3, 4)).toBe(0);
  expect(betaCdf(1, 3, 4)).toBe(1);
});
