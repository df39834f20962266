import { expect, test } from "vitest";
import { responseRate } from "#scoring/responseRate.ts";

test("an office without a dossier has no response rate", () => {
  expect(() => responseRate(0, 0)).toThrow(RangeError);
});
