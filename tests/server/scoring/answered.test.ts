import { expect, test } from "vitest";
import { answered } from "#scoring/answered.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";

test.each([[[0, 0, 0, 0, -1]], [[0.5, 0, 0, 0, 0]], [[0, Number.NaN, 0, 0, 0]], [[0, 0, 0, 0, Infinity]]] as [
  LevelCounts,
][])("%j are not counts of people", (counts) => {
  expect(() => answered(counts)).toThrow(RangeError);
});

test("counts of another scale are refused, since three levels must not be pooled with five", () => {
  const threeLevels = JSON.parse("[1, 2, 3]") as LevelCounts;
  expect(() => answered(threeLevels)).toThrow(/five levels/);
});
