import { expect, test } from "vitest";
import { addMonths, monthsBetween, periodOf } from "#contract/month.ts";

test("adding months crosses years both ways", () => {
  expect(addMonths("2025-11", 3)).toBe("2026-02");
  expect(addMonths("2025-01", -1)).toBe("2024-12");
  expect(addMonths("2025-12", 12)).toBe("2026-12");
  expect(addMonths("2025-01", -25)).toBe("2022-12");
});

test("a month lies in its quarter and its year", () => {
  expect(["2025-01", "2025-03", "2025-04", "2025-12"].map((month) => periodOf(month, "quarter"))).toEqual([
    "2025-Q1",
    "2025-Q1",
    "2025-Q2",
    "2025-Q4",
  ]);
  expect(periodOf("2025-12", "year")).toBe("2025");
});

test("the months between hold both ends, and none when the end comes first", () => {
  expect(monthsBetween("2025-11", "2026-01")).toEqual(["2025-11", "2025-12", "2026-01"]);
  expect(monthsBetween("2026-01", "2025-12")).toEqual([]);
});
