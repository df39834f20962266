import fc from "fast-check";
import { expect, test } from "vitest";
import { qd766Rate } from "#scoring/qd766Rate.ts";
import { silenceBounds } from "#scoring/silenceBounds.ts";

const rated = fc
  .integer({ min: 1, max: 5000 })
  .chain((dossiers) => fc.tuple(fc.constant(dossiers), fc.integer({ min: 1, max: dossiers })))
  .chain(([dossiers, n]) => fc.tuple(fc.nat({ max: n }), fc.constant(n), fc.constant(dossiers)));

test("the index of those who answered lies between the bounds, which are as far apart as the silent are many", () => {
  fc.assert(
    fc.property(rated, ([x, n, dossiers]) => {
      const { lower, upper } = silenceBounds(x, n, dossiers);
      expect(lower).toBeLessThanOrEqual((100 * x) / n + 1e-9);
      expect(upper).toBeGreaterThanOrEqual((100 * x) / n - 1e-9);
      expect(upper - lower).toBeCloseTo((100 * (dossiers - n)) / dossiers, 9);
    }),
  );
});

test("the upper bound is what a rate that counts silence as satisfied publishes", () => {
  fc.assert(
    fc.property(rated, ([x, n, dossiers]) => {
      expect(silenceBounds(x, n, dossiers).upper).toBeCloseTo(qd766Rate(dossiers, n - x), 9);
    }),
  );
});
