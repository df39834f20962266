import { expect, test } from "vitest";
import { twoWayEffect } from "../../../server/validate/twoWayEffect.ts";

const unit = (start: number | null, shares: readonly number[]) => ({
  key: 0,
  kind: "commune",
  start,
  satisfied: shares.map((share) => 1000 * share),
  answered: shares.map(() => 1000),
});

test("two periods, one start: it is the difference of differences", () => {
  expect(twoWayEffect([unit(1, [0.5, 0.7]), unit(null, [0.6, 0.65])])).toBeCloseTo(15, 6);
});

test("an effect that grows and is never negative comes out negative by the naive regression", () => {
  // By hand: the first unit's effects are 0.1 and 0.4, the second's 0.1. The residuals of "has a model" are −⅙ ⅓ −⅙ and
  // ⅙ −⅓ ⅙, their squares sum to ⅓; (⅓·0.1 − ⅙·0.4 + ⅙·0.1)/⅓ = −0.05.
  expect(twoWayEffect([unit(1, [0.5, 0.6, 0.9]), unit(2, [0.5, 0.5, 0.6])])).toBeCloseTo(-5, 6);
});
