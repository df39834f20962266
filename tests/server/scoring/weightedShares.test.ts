import { expect, test } from "vitest";
import { weightedShares } from "#scoring/weightedShares.ts";

const total = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0);

test("a unit with four times the answers counts twice", () => {
  const commune = weightedShares([3, 5, 4], [4, 6, 5]);
  const town = weightedShares([12, 20, 16], [16, 24, 20]);
  expect(total(town.weights) / total(commune.weights)).toBeCloseTo(2, 12);
  expect(town.shares).toEqual(commune.shares);
});

test("a period in which nobody answered has no share and no weight", () => {
  expect(weightedShares([0, 1], [0, 2])).toMatchObject({ shares: { 0: 0 }, weights: { 0: 0 } });
});
