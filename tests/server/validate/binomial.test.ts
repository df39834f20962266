import { expect, test } from "vitest";
import { binomialChances } from "../../../server/validate/binomial.ts";

test("of four people at one half: 1, 4, 6, 4 and 1 sixteenth", () => {
  for (const [x, ways] of [1, 4, 6, 4, 1].entries()) {
    expect(binomialChances(4, 0.5)[x]).toBeCloseTo(ways / 16, 12);
  }
});

test("the chances of 2,000 people add up to 1", () => {
  expect(binomialChances(2000, 0.97).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
});
