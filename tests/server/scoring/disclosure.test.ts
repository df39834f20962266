import { expect, test } from "vitest";
import { disclosure } from "#scoring/disclosure.ts";

test.each([
  [0, "withheld"],
  [4, "withheld"],
  [5, "countsOnly"],
  [29, "countsOnly"],
  [30, "index"],
  [99, "index"],
  [100, "ranked"],
])("%d answers: %s", (n, level) => {
  expect(disclosure(n)).toBe(level);
});
