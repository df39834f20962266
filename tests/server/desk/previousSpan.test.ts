import { expect, test } from "vitest";
import { previousSpan } from "../../../server/desk/previousSpan.ts";

test("a year so far is compared with the same months of the year before, since offices have seasons", () => {
  expect(previousSpan({ from: "2026-01", to: "2026-11" })).toEqual({
    from: "2025-01",
    to: "2025-11",
    kind: "yearBefore",
  });
});

test("a single month or a quarter is compared with what came just before it", () => {
  expect(previousSpan({ from: "2026-01", to: "2026-01" })).toEqual({
    from: "2025-12",
    to: "2025-12",
    kind: "justBefore",
  });
  expect(previousSpan({ from: "2026-04", to: "2026-06" })).toMatchObject({ from: "2026-01", to: "2026-03" });
});

test("more than a year is compared with as many months before it, never with a part of itself", () => {
  expect(previousSpan({ from: "2025-01", to: "2026-06" })).toEqual({
    from: "2023-07",
    to: "2024-12",
    kind: "justBefore",
  });
});
