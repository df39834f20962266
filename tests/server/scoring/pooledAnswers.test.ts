import fc from "fast-check";
import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { meanOfCriteria } from "#scoring/meanOfCriteria.ts";
import { meanOfFactors } from "#scoring/meanOfFactors.ts";
import { pooledAnswers } from "#scoring/pooledAnswers.ts";
import { someCounts } from "./arbitraries.ts";

const factors: LevelCounts[][] = [
  [
    [0, 0, 10, 40, 50],
    [0, 0, 40, 30, 30],
  ],
  [[0, 0, 10, 5, 5]],
];

test("the three aggregates of the same answers are three different figures", () => {
  // By hand: 90 + 60 of 200 and 10 of 20.
  expect(pooledAnswers(factors.flat())).toBeCloseTo((100 * 160) / 220, 10);
  expect(meanOfCriteria(factors.flat())).toBeCloseTo((90 + 60 + 50) / 3, 10);
  expect(meanOfFactors(factors)).toBeCloseTo((75 + 50) / 2, 10);
});

test("with one criterion a factor and equally many answers, the three agree", () => {
  const equal: LevelCounts[] = [
    [0, 0, 10, 40, 50],
    [0, 0, 40, 30, 30],
  ];
  for (const value of [pooledAnswers(equal), meanOfCriteria(equal), meanOfFactors(equal.map((c) => [c]))]) {
    expect(value).toBe(75);
  }
});

test("every aggregate lies between the lowest and the highest criterion, and order does not matter", () => {
  const criteria = fc.array(
    someCounts().filter((counts) => counts.some((count) => count > 0)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(criteria, (list) => {
      const single = list.map((counts) => pooledAnswers([counts]));
      const reversed = [...list].reverse();
      const both: [number, number][] = [
        [pooledAnswers(list), pooledAnswers(reversed)],
        [meanOfCriteria(list), meanOfCriteria(reversed)],
        [meanOfFactors([list]), meanOfFactors([reversed])],
      ];
      for (const [value, backwards] of both) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...single) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...single) + 1e-9);
        expect(backwards).toBeCloseTo(value, 9);
      }
    }),
  );
});
