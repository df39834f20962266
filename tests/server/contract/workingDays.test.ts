import { expect, test } from "vitest";
import { countWorkingDays, isWorkingDay, nthWorkingDay } from "#contract/workingDays.ts";

test.each([
  ["2026-11-28", "a Saturday"],
  ["2026-11-29", "a Sunday"],
  ["2025-04-07", "the Hùng Kings' day, Monday the 10th of the third lunar month"],
  ["2026-04-27", "the Monday after a Hùng Kings' day that fell on a Sunday"],
  ["2025-01-27", "the Monday before Tết Ất Tỵ"],
  ["2026-02-20", "the Friday after Tết Bính Ngọ"],
  ["2025-05-02", "the Friday exchanged for a Saturday in 2025"],
  ["2025-09-01", "the day beside Independence Day in 2025"],
  ["2027-05-03", "the Monday for a Labour Day on a Saturday"],
  ["2035-09-02", "Independence Day of a year that is not in the table, a Sunday"],
  ["2036-09-02", "the same on a Tuesday"],
])("%s is no working day: %s", (day) => {
  expect(isWorkingDay(day)).toBe(false);
});

test.each(["2026-11-27", "2026-11-30", "2026-02-13", "2026-02-23", "2027-02-12"])("%s is one", (day) => {
  expect(isWorkingDay(day)).toBe(true);
});

/** The calendar of ICU is China's; only in 2030 does Viet Nam's lunar year begin on another day. */
const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const lunarDay = (day: string) => lunar.format(new Date(day));

test.each([2024, 2025, 2026, 2027, 2028, 2029])(
  "in %i the first days of the lunar year and the Hùng Kings' day are none",
  (year) => {
    const days = Array.from({ length: 365 }, (_, i) =>
      new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const feasts = days.filter((day) => ["1/1", "1/2", "1/3", "3/10"].includes(lunarDay(day)));
    expect(feasts).toHaveLength(4);
    for (const day of feasts) expect([day, isWorkingDay(day)]).toEqual([day, false]);
  },
);

test("five working days from a Monday end on its Friday, and over Tết a week later", () => {
  expect(nthWorkingDay("2026-11-30", 5)).toBe("2026-12-04");
  // 9 to 13 February, then Tết until the 22nd.
  expect(nthWorkingDay("2026-02-10", 5)).toBe("2026-02-23");
  expect(nthWorkingDay("2026-11-28", 1)).toBe("2026-11-30");
});

test("working days are counted with both ends, and none backwards", () => {
  expect(countWorkingDays("2026-11-30", "2026-12-04")).toBe(5);
  expect(countWorkingDays("2026-11-28", "2026-11-29")).toBe(0);
  expect(countWorkingDays("2026-12-04", "2026-11-30")).toBe(0);
});
