import { expect, test } from "vitest";
import { seededNumbers } from "#scoring/seededNumbers.ts";

test("the same seed gives the same numbers, another seed others, all in 0–1", () => {
  const draw = (seed: number) => {
    const random = seededNumbers(seed);
    return Array.from({ length: 200 }, () => random());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  for (const value of draw(7)) expect(value >= 0 && value < 1).toBe(true);
});

test("each tenth of 0–1 gets a tenth of 100,000 numbers", () => {
  const random = seededNumbers(11);
  const tenths = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw++) {
    const tenth = Math.floor(10 * random());
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Five standard errors: 5 × √(100,000 × 0.1 × 0.9) = 474.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(474);
});
