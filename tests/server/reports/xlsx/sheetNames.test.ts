import { expect, test } from "vitest";
import { sheetNames } from "../../../../server/reports/xlsx/sheetNames.ts";

test("names hold nothing that Excel refuses, and no more than 31 letters", () => {
  const [first = "", second = ""] = sheetNames(["đơn vị [mới]: a/b\\c*?", "x".repeat(40)]);
  expect(first).not.toMatch(/[[\]:*?/\\]/);
  expect(second).toHaveLength(31);
});

test("two tables of one name get two names, whatever their case", () => {
  expect(sheetNames(["kenh", "Kenh", "kenh"])).toEqual(["kenh", "Kenh-2", "kenh-3"]);
  expect(sheetNames(["y".repeat(31), "y".repeat(31)])[1]).toBe(`${"y".repeat(29)}-2`);
});

test("a name that Excel keeps for itself, or no name at all, is given another", () => {
  expect(sheetNames(["History", ""])).toEqual(["History-2", "bang"]);
});
