import { expect, test } from "vitest";
import { readmeWithTable } from "../../../server/validate/readmeTable.ts";

test("only what stands between the marks is replaced", () => {
  const readme = "before\n<!-- validate -->\nold\n<!-- /validate -->\nafter\n";
  const once = readmeWithTable(readme, "| new |", "validate");
  expect(once).toBe("before\n<!-- validate -->\n| new |\n<!-- /validate -->\nafter\n");
  expect(readmeWithTable(once, "| new |", "validate")).toBe(once);
});

test("a README without the marks is refused", () => {
  expect(() => readmeWithTable("nothing here", "| new |", "validate")).toThrow(/validate/);
});
