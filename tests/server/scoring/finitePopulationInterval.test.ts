import fc from "fast-check";
import { expect, test } from "vitest";
import { finitePopulationInterval } from "#scoring/finitePopulationInterval.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";
import { xOfN } from "./arbitraries.ts";

test("400 of 800 dossiers: 400 × 799 / 400 = 799 answers' worth", () => {
  // Wilson with p = 341/400 and n = 799, worked out in Python.
  const { lower, upper } = finitePopulationInterval(341, 400, 800);
  expect(lower).toBeCloseTo(0.8262266219264485, 12);
  expect(upper).toBeCloseTo(0.8754000738690484, 12);
});

test("knowing N never widens the interval, and a very large N leaves it as it is", () => {
  fc.assert(
    fc.property(xOfN, fc.nat({ max: 5000 }), ([x, n], more) => {
      const [known, unknown] = [finitePopulationInterval(x, n, n + more), wilsonInterval(x, n)];
      expect(known.upper - known.lower).toBeLessThanOrEqual(unknown.upper - unknown.lower + 1e-12);
      expect(finitePopulationInterval(x, n, 1e12).lower).toBeCloseTo(unknown.lower, 6);
    }),
  );
});
