import { expect, test } from "vitest";
import { selectionBias } from "../../../server/validate/selectionBias.ts";

test("weighting mends who was served where, and not that the satisfied answer more readily", () => {
  const bias = selectionBias(40)
    .filter(({ unit }) => unit === "points")
    .map(({ value }) => value);
  const [plainMix = 0, weightedMix = 0, plainEasy = 0, weightedEasy = 0, plainAll = 0, weightedAll = 0] =
    bias;
  // By hand, expected values: plain (4000·0.2·0.95 + 600·0.7)/(800 + 600) = 84.29 against 80: 4.29 points.
  expect(plainMix).toBeCloseTo(4.29, 0);
  expect(Math.abs(weightedMix)).toBeLessThan(0.5);
  // Easy stratum 2·0.95/(2·0.95 + 0.05) = 97.44, so weighted 0.4 × 97.44 + 0.6 × 70 = 80.97; plain 85.47.
  expect(plainEasy).toBeCloseTo(5.47, 0);
  expect(weightedEasy).toBeCloseTo(0.97, 0);
  // Hard stratum 1.4/1.7 = 82.35 too: weighted 88.39, hardly better than plain 88.89.
  expect(plainAll).toBeCloseTo(8.89, 0);
  expect(weightedAll).toBeCloseTo(8.39, 0);
});

test("the silence bounds hold the truth whatever the habit of answering", () => {
  const held = selectionBias(20).filter(({ unit }) => unit === "%");
  expect(held.map(({ value }) => value)).toEqual([100, 100, 100]);
});
