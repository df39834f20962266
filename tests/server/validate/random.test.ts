import { expect, test } from "vitest";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { drawSatisfied, drawWhole } from "../../../server/validate/random.ts";

test("the same seed gives the same numbers, another seed others, all in 0–1", () => {
  const draw = (seed: number) => {
    const random = seededNumbers(seed);
    return Array.from({ length: 200 }, () => random());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  for (const value of draw(7)) expect(value >= 0 && value < 1).toBe(true);
});

test("of 100,000 people at 80 percent about 80,000 are satisfied", () => {
  // Five standard errors: 5 × √(100,000 × 0.8 × 0.2) = 632.
  expect(Math.abs(drawSatisfied(seededNumbers(1), 100_000, 0.8) - 80_000)).toBeLessThan(632);
});

test("whole numbers reach both ends and nothing past them", () => {
  const random = seededNumbers(3);
  expect(new Set(Array.from({ length: 500 }, () => drawWhole(random, 4, 6)))).toEqual(new Set([4, 5, 6]));
});
