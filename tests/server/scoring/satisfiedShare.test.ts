import fc from "fast-check";
import { expect, test } from "vitest";
import { satisfiedShare } from "#scoring/satisfiedShare.ts";
import { someCounts } from "./arbitraries.ts";

const answeredCounts = someCounts().filter((counts) => counts.some((count) => count > 0));

test("a share lies between 0 and 1, and one more satisfied answer never lowers it", () => {
  fc.assert(
    fc.property(answeredCounts, ([n1, n2, n3, n4, n5]) => {
      const share = satisfiedShare([n1, n2, n3, n4, n5]);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(satisfiedShare([n1, n2, n3, n4, n5 + 1])).toBeGreaterThanOrEqual(share);
    }),
  );
});

test("doubling every count leaves the share alone", () => {
  fc.assert(
    fc.property(answeredCounts, ([a, b, c, d, e]) => {
      expect(satisfiedShare([2 * a, 2 * b, 2 * c, 2 * d, 2 * e])).toBe(satisfiedShare([a, b, c, d, e]));
    }),
  );
});
