import { expect, test } from "vitest";
import { spreadOfChanges } from "#scoring/spreadOfChanges.ts";

const of = (x1: number, n1: number, x2: number, n2: number) => ({
  before: { satisfied: x1, answered: n1 },
  after: { satisfied: x2, answered: n2 },
});

test("three units that went +5, −10 and +2.5 points apart: the formula worked in Python gives 10.09 points", () => {
  expect(
    spreadOfChanges([of(5000, 10000, 5500, 10000), of(4000, 5000, 3500, 5000), of(300, 400, 310, 400)]),
  ).toBeCloseTo(0.1009316079704, 9);
});

test("units that all rose alike did not move apart", () => {
  expect(spreadOfChanges([of(500, 1000, 600, 1000), of(700, 1000, 800, 1000), of(60, 100, 70, 100)])).toBe(0);
});

test("a unit where everybody is satisfied, before and after, is counted and breaks nothing", () => {
  expect(spreadOfChanges([of(9, 9, 12, 12), of(50, 100, 50, 100)])).toBe(0);
});
