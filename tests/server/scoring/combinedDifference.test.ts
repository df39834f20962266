import fc from "fast-check";
import { expect, test } from "vitest";
import { combinedDifference } from "#scoring/combinedDifference.ts";
import { newcombeInterval } from "#scoring/newcombeInterval.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { xOfN } from "./arbitraries.ts";

test("the Newcombe interval is the case of two shares with their Wilson intervals", () => {
  fc.assert(
    fc.property(xOfN, xOfN, ([x1, n1], [x2, n2]) => {
      const share = (x: number, n: number) => ({ difference: x / n, interval: wilsonInterval(x, n) });
      const { interval } = combinedDifference([
        { factor: -1, ...share(x1, n1) },
        { factor: 1, ...share(x2, n2) },
      ]);
      const newcombe = newcombeInterval(x1, n1, x2, n2);
      expect(interval.lower).toBeCloseTo(newcombe.lower, 12);
      expect(interval.upper).toBeCloseTo(newcombe.upper, 12);
    }),
  );
});

test("the mean of four equal differences is known twice as well as one", () => {
  const one = { factor: 1 / 4, difference: 3, interval: { lower: 1, upper: 7 } };
  expect(combinedDifference([one, one, one, one])).toEqual({
    difference: 3,
    interval: { lower: 2, upper: 5 },
  });
});
