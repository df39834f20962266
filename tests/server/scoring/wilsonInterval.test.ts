import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { xOfN } from "./arbitraries.ts";

// 95 % score intervals worked out apart from this code; R's prop.test(x, n, correct = FALSE) prints the same.
test.each([
  [5, 5, 0.5655, 1],
  [10, 10, 0.7225, 1],
  [18, 20, 0.699, 0.9721],
  [30, 30, 0.8865, 1],
  [85, 100, 0.7672, 0.9069],
  [341, 400, 0.8144, 0.8839],
])("%d of %d lies between %d and %d", (x, n, lower, upper) => {
  const interval = wilsonInterval(x, n);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("the interval holds the share and stays within 0 and 1", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      const { lower, upper } = wilsonInterval(x, n);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(x / n);
      expect(upper).toBeGreaterThanOrEqual(x / n);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

test("one more satisfied among the same answers raises both ends", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      fc.pre(x < n);
      const [before, after] = [wilsonInterval(x, n), wilsonInterval(x + 1, n)];
      expect(after.lower).toBeGreaterThan(before.lower);
      expect(after.upper).toBeGreaterThan(before.upper);
    }),
  );
});

test("doubling every count narrows the interval", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      const [once, twice] = [wilsonInterval(x, n), wilsonInterval(2 * x, 2 * n)];
      expect(twice.upper - twice.lower).toBeLessThan(once.upper - once.lower);
    }),
  );
});

test("the dissatisfied have the mirrored interval", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      const [one, other] = [wilsonInterval(x, n), wilsonInterval(n - x, n)];
      expect(one.lower).toBeCloseTo(1 - other.upper, 12);
      expect(one.upper).toBeCloseTo(1 - other.lower, 12);
    }),
  );
});

test.each([
  [-1, 10, 1.96],
  [11, 10, 1.96],
  [1, Infinity, 1.96],
  [Number.NaN, 10, 1.96],
  [1, 10, 0],
])("%d of %d at z = %d is refused", (x, n, z) => {
  expect(() => wilsonInterval(x, n, z)).toThrow(RangeError);
});
