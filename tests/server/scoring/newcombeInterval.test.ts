import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombeInterval } from "#scoring/newcombeInterval.ts";
import { xOfN } from "./arbitraries.ts";

// Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])("%d of %d less %d of %d lies between the published limits", (x2, n2, x1, n1, lower, upper) => {
  const interval = newcombeInterval(x1, n1, x2, n2);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("the difference lies inside, within −1 and 1, and the way back is the mirror image", () => {
  fc.assert(
    fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
      const { lower, upper } = newcombeInterval(x1, n1, x2, n2);
      const back = newcombeInterval(x2, n2, x1, n1);
      const difference = x2 / n2 - x1 / n1;
      expect(lower).toBeLessThanOrEqual(difference + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      expect(back.lower).toBeCloseTo(-upper, 12);
    }),
  );
});

test("doubling every count narrows the interval", () => {
  fc.assert(
    fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
      const once = newcombeInterval(x1, n1, x2, n2);
      const twice = newcombeInterval(2 * x1, 2 * n1, 2 * x2, 2 * n2);
      expect(twice.upper - twice.lower).toBeLessThan(once.upper - once.lower);
    }),
  );
});
