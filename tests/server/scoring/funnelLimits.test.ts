import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelLimits } from "#scoring/funnelLimits.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { xOfN } from "./arbitraries.ts";

test("a unit lies outside the funnel exactly when its Wilson interval excludes the centre", () => {
  fc.assert(
    fc.property(xOfN, fc.integer({ min: 1, max: 99 }), ([x, n], centre) => {
      const funnel = funnelLimits(centre, n);
      const { lower, upper } = wilsonInterval(x, n);
      const outside = (100 * x) / n < funnel.lower || (100 * x) / n > funnel.upper;
      expect(outside).toBe(lower > centre / 100 || upper < centre / 100);
    }),
  );
});

test("the funnel narrows as n grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5000 }), (centre, n) => {
      const [wide, narrow] = [funnelLimits(centre, n), funnelLimits(centre, n + 1)];
      expect(narrow.upper - narrow.lower).toBeLessThanOrEqual(wide.upper - wide.lower);
    }),
  );
});
