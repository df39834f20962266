import { expect, test } from "vitest";
import { beforeAfterClaims } from "../../../server/validate/beforeAfterClaims.ts";

test("a campaign lifts a unit by itself far more often than beyond the others of its kind", () => {
  const [alone, beyond, found] = beforeAfterClaims(60).map(({ value }) => value);
  expect(alone).toBeGreaterThan(10);
  expect(beyond).toBeLessThan(8);
  expect(found).toBeGreaterThan(40);
});
