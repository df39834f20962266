import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "#scoring/benjaminiHochberg.ts";

test("the fifteen p-values of the 1995 paper give four discoveries", () => {
  // Benjamini and Hochberg (1995), section 4.1; adjusted values by SciPy's false_discovery_control.
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const adjusted = benjaminiHochberg(paper);
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  expect(adjusted[0]).toBeCloseTo(0.0015, 8);
  expect(adjusted[3]).toBeCloseTo(0.035625, 8);
  expect(adjusted[5]).toBeCloseTo(0.06385714, 8);
  expect(adjusted[11]).toBeCloseTo(0.714875, 8);
});

test("an adjusted value is never below its own, and the order of claims is kept", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
      const adjusted = benjaminiHochberg(values);
      for (const [at, p] of values.entries()) {
        expect(adjusted[at]).toBeGreaterThanOrEqual(p);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
        for (const [other, q] of values.entries())
          if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] ?? 0);
      }
      expect(benjaminiHochberg([...values].reverse())).toEqual([...adjusted].reverse());
    }),
  );
});
