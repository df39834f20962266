import { expect, test } from "vitest";
import {
  countText,
  dayText,
  intervalText,
  percentText,
  periodText,
  pointsText,
  targetText,
} from "../../web/format.ts";

test("a percent is printed with a comma and two decimals, rounded half up once", () => {
  expect(percentText(85.155, "vi")).toBe("85,16%");
  expect(percentText(80, "vi")).toBe("80,00%");
  expect(percentText(85.155, "en")).toBe("85.16%");
});

test("thousands are parted by a point in Vietnamese", () => {
  expect(countText(2707, "vi")).toBe("2.707");
  expect(countText(2707, "en")).toBe("2,707");
});

test("an interval names both ends and the unit once", () => {
  expect(intervalText({ lower: 81.437, upper: 88.39 }, "vi")).toBe("81,4–88,4%");
});

test("a target keeps its space, which never breaks a line", () => {
  expect(targetText(80, "vi")).toBe("80\u00a0%");
});

test("periods and days are read the way people write them", () => {
  expect(periodText("2025-03", "vi")).toBe("03/2025");
  expect(periodText("2025-Q3", "vi")).toBe("Quý 3/2025");
  expect(periodText("2025-Q3", "en")).toBe("Q3 2025");
  expect(periodText("2025", "vi")).toBe("2025");
  expect(dayText("2025-06-30")).toBe("30/06/2025");
});

test("a rise and a fall of the same size print with the same digits, and nothing has no sign", () => {
  expect([1.28, -1.28, 0.125, -0.125, 0, -0.001].map((points) => pointsText(points, "vi"))).toEqual([
    "+1,28",
    "−1,28",
    "+0,13",
    "−0,13",
    "0,00",
    "0,00",
  ]);
  expect(pointsText(12.5, "en")).toBe("+12.50");
});
