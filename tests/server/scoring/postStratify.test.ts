import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stratum } from "#scoring/collapseStrata.ts";
import { postStratify } from "#scoring/postStratify.ts";
import { wilsonInterval } from "#scoring/wilsonInterval.ts";

const busy: Stratum = { key: ["busy"], dossiers: 9000, satisfied: 70, answered: 100 };
const easy: Stratum = { key: ["easy"], dossiers: 1000, satisfied: 95, answered: 100 };

test("a busy counter weighs what it serves, not what is rated there", () => {
  // By hand: 0.9 × 70 + 0.1 × 95 = 72.5, where the plain index is 82.5.
  const weighted = postStratify([busy, easy]);
  expect(weighted.index).toBe(72.5);
  // 0.81 × (1 − 1/90) × 0.21/99 + 0.01 × 0.9 × 0.0475/99, and 10,000² / (9,000²/100 + 1,000²/100).
  expect(weighted.variance).toBeCloseTo(0.001703409, 8);
  expect(weighted.effectiveAnswers).toBeCloseTo(121.95122, 5);
  expect(weighted).toMatchObject({ answered: 200, dossiers: 10_000, collapsed: [], overfull: [] });
});

test("strata rated in proportion to their dossiers keep all their answers and the plain index", () => {
  const weighted = postStratify([
    { key: ["a"], dossiers: 1000, satisfied: 80, answered: 100 },
    { key: ["b"], dossiers: 3000, satisfied: 210, answered: 300 },
  ]);
  const plain = wilsonInterval(290, 400);
  expect(weighted.index).toBeCloseTo(72.5, 10);
  expect(weighted.effectiveAnswers).toBeCloseTo(400, 8);
  expect(weighted.interval.lower).toBeCloseTo(100 * plain.lower, 8);
});

test("what was collapsed, and where ratings outnumber dossiers, is reported", () => {
  const thin: Stratum = { key: ["busy", "night"], dossiers: 10, satisfied: 1, answered: 1 };
  const over: Stratum = { key: ["over"], dossiers: 5, satisfied: 8, answered: 9 };
  const weighted = postStratify([thin, busy, easy, over]);
  expect(weighted.collapsed).toEqual([[["busy"], ["busy", "night"]]]);
  expect(weighted.overfull).toEqual([["over"]]);
});

test("the index lies within its strata and its interval, effective answers never exceed answers, order does not matter", () => {
  const strata = fc.uniqueArray(
    fc.record({
      key: fc.tuple(fc.string({ minLength: 1, maxLength: 3 })),
      dossiers: fc.integer({ min: 1, max: 5000 }),
      satisfied: fc.nat({ max: 200 }),
      answered: fc.integer({ min: 200, max: 400 }),
    }),
    { selector: ({ key }) => key[0], minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(strata, (list) => {
      const weighted = postStratify(list);
      const shares = list.map(({ satisfied, answered }) => (100 * satisfied) / answered);
      expect(weighted.index).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(weighted.index).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      expect(weighted.effectiveAnswers).toBeLessThanOrEqual(weighted.answered * (1 + 1e-12));
      expect(weighted.interval.lower).toBeLessThanOrEqual(weighted.index + 1e-9);
      expect(weighted.interval.upper).toBeGreaterThanOrEqual(weighted.index - 1e-9);
      expect(postStratify([...list].reverse())).toEqual(weighted);
    }),
  );
});
