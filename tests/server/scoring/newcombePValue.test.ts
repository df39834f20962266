import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombeInterval } from "#scoring/newcombeInterval.ts";
import { newcombePValue } from "#scoring/newcombePValue.ts";
import { xOfN } from "./arbitraries.ts";

test("the p-value is below 0.05 exactly when the 95 percent interval excludes no change", () => {
  fc.assert(
    fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
      const { lower, upper } = newcombeInterval(x1, n1, x2, n2);
      const p = newcombePValue(x1, n1, x2, n2);
      fc.pre(Math.abs(p - 0.05) > 1e-9);
      expect(p < 0.05).toBe(lower > 0 || upper < 0);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

test("it stands close to the pooled test of two large shares", () => {
  // By hand: 800 and 840 of 1000, pooled 0.82, z = 0.04 / √(0.82·0.18·2/1000) = 2.328, two-sided 0.0199.
  expect(newcombePValue(800, 1000, 840, 1000)).toBeCloseTo(0.0199, 3);
});
