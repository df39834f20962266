import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearson } from "#scoring/clopperPearson.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";

// Worked out apart from this code; R's binom.test(x, n) and SciPy's beta.ppf print the same.
test.each([
  [5, 5, 0.95, 0.4782, 1],
  [10, 10, 0.95, 0.6915, 1],
  [18, 20, 0.95, 0.683, 0.9877],
  [30, 30, 0.95, 0.8843, 1],
  [85, 100, 0.95, 0.7647, 0.9135],
  [341, 400, 0.95, 0.8139, 0.8858],
  [950, 1000, 0.999, 0.9233, 0.9698],
  [0, 100, 0.9987, 0, 0.0708],
])("%d of %d at confidence %d lies between %d and %d", (x, n, confidence, lower, upper) => {
  const interval = clopperPearson(x, n, confidence);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test("it contains the middle of the Wilson interval and mirrors the dissatisfied", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n))),
      ([x, n]) => {
        const { lower, upper } = clopperPearson(x, n);
        const wilson = wilsonInterval(x, n);
        expect(lower).toBeLessThanOrEqual((wilson.lower + wilson.upper) / 2);
        expect(upper).toBeGreaterThanOrEqual((wilson.lower + wilson.upper) / 2);
        expect(clopperPearson(n - x, n).lower).toBeCloseTo(1 - upper, 12);
      },
    ),
  );
});

test.each([
  [3, 2, 0.95],
  [1, 2, 1],
  [1, 2, 0],
  [1.5, 2, 0.95],
])("%d of %d at confidence %d is refused", (x, n, confidence) => {
  expect(() => clopperPearson(x, n, confidence)).toThrow(RangeError);
});
