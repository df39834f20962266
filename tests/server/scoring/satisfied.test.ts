import { expect, test } from "vitest";
import { satisfied } from "#scoring/satisfied.ts";

test("Bình thường is not satisfied", () => {
  expect(satisfied([0, 0, 100, 0, 0])).toBe(0);
});
