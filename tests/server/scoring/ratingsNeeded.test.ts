import fc from "fast-check";
import { expect, test } from "vitest";
import { ratingsNeeded } from "#scoring/ratingsNeeded.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { xOfN } from "./arbitraries.ts";

test("85 of 100 needs 146 more: 3.8415 × 0.8 × 0.2 / 0.05² is 245.9, so 246 in all", () => {
  expect(ratingsNeeded(85, 100)).toBe(146);
});

test("with that many at the present share the verdict is decided, with one fewer it is not", () => {
  fc.assert(
    fc.property(xOfN, fc.integer({ min: 50, max: 95 }), ([x, n], target) => {
      const needed = ratingsNeeded(x, n, target);
      fc.pre(needed !== null && needed > 0 && needed < 1e7);
      const share = x / n;
      const decided = (answered: number): boolean => {
        const { lower, upper } = wilsonInterval(share * answered, answered);
        return lower > target / 100 || upper <= target / 100;
      };
      expect(decided(n + (needed ?? 0))).toBe(true);
      expect(decided(n + (needed ?? 0) - 1)).toBe(false);
    }),
  );
});

test("a share of exactly the target is never decided by more of the same", () => {
  for (const n of [5, 100, 1000, 10_000]) expect(ratingsNeeded((n * 4) / 5, n)).toBeNull();
});

test.each([0, 100, -5, Number.NaN])("%d percent is no target", (target) => {
  expect(() => ratingsNeeded(1, 2, target)).toThrow(RangeError);
});
