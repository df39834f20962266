import { expect, test } from "vitest";
import { nextPath, WORK } from "../../../server/accounts/nextPath.ts";

test("the door leads back into the house, with what was asked", () => {
  expect(nextPath("/dashboard?unit=01864&from=2026-01")).toBe("/dashboard?unit=01864&from=2026-01");
  expect(nextPath("/cases/3f2b")).toBe("/cases/3f2b");
});

test.each([
  undefined,
  "",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/./\\evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "/%0d%0aSet-Cookie:x=1\r\n",
  `/${"a".repeat(2000)}`,
])("and to no other place, whatever the address says: %j", (asked) => {
  expect(nextPath(asked)).toBe(WORK);
});
