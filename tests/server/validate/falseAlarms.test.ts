import { expect, test } from "vitest";
import { falseAlarms } from "../../../server/validate/falseAlarms.ts";

test("claims made together are false far more rarely than claims made alone", () => {
  const [alone, anyFalse, falseAmong, , found] = falseAlarms(60).map(({ value }) => value);
  // Sixty units alone at 5 % would give a false claim in 95 % of years.
  expect(alone).toBeGreaterThan(3);
  expect(alone).toBeLessThan(7);
  expect(anyFalse).toBeLessThan(15);
  expect(falseAmong).toBeLessThan(8);
  expect(found).toBeGreaterThan(50);
});
