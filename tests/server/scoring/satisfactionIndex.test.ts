import { expect, test } from "vitest";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import { satisfactionIndex } from "#scoring/satisfactionIndex.ts";

test("17,031 of 20,000 is 85.155, and prints as 85.16", () => {
  expect(satisfactionIndex([0, 0, 2969, 17000, 31])).toBe(85.155);
  expect(roundHalfUp(satisfactionIndex([0, 0, 2969, 17000, 31]))).toBe(85.16);
});

test("everybody Hài lòng is 100, where a mean scale would say 75", () => {
  expect(satisfactionIndex([0, 0, 0, 10, 0])).toBe(100);
});
