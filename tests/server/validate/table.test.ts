import { expect, test } from "vitest";
import { findingsTable } from "../../../server/validate/table.ts";

test("a kept promise says yes, a broken one NO, a figure without promise nothing", () => {
  const table = findingsTable([
    { what: "kept", value: 95.005, unit: "%", bound: { atLeast: 94.5, atMost: 95.5 } },
    { what: "broken", value: 2.6, unit: "%", bound: { atMost: 2.5 } },
    { what: "reported", value: -0.5, unit: "points" },
  ]);
  const rows = table.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  expect(rows.slice(2)).toEqual([
    ["kept", "95.01 %", "94.5 to 95.5", "yes"],
    ["broken", "2.60 %", "≤ 2.5", "NO"],
    ["reported", "-0.50 points", "", ""],
  ]);
});
