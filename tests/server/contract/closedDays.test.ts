import { expect, test } from "vitest";
import { isClosedDay } from "#contract/closedDays.ts";

test.each([
  ["2026-03-01", "a Sunday"],
  ["2026-04-30", "Reunification Day"],
  ["2026-09-02", "Independence Day"],
  ["2025-01-29", "the first day of Tết Ất Tỵ"],
  ["2026-02-19", "the third day of Tết Bính Ngọ"],
  // A day before the lunar year of China begins: the new moon is before midnight in Hà Nội and after it in Beijing.
  ["2030-02-02", "the first day of Tết Canh Tuất"],
])("%s is closed: %s", (day) => {
  expect(isClosedDay(day)).toBe(true);
});

test.each([
  ["2026-03-02", "a Monday"],
  ["2026-03-07", "a Saturday, on which many offices work"],
  ["2026-02-20", "the fourth day of Tết"],
])("%s is not: %s", (day) => {
  expect(isClosedDay(day)).toBe(false);
});
