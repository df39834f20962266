import { expect, test } from "vitest";
import { repeatedLooks } from "../../../server/validate/repeatedLooks.ts";

test("looking every month says met more often than looking once, which is why live figures are provisional", () => {
  const [finding] = repeatedLooks(500);
  expect(finding?.value).toBeGreaterThan(2.5);
  expect(finding?.value).toBeLessThan(20);
});
