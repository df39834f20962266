import { expect, test } from "vitest";
import { dayInVietnam } from "#contract/day.ts";

test("a new day begins in Viet Nam at 17:00 UTC, in every month of the year", () => {
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
  for (let month = 0; month < 12; month++) {
    for (const [hour, minute, second] of [
      [16, 59, 59],
      [17, 0, 0],
    ]) {
      const instant = new Date(Date.UTC(2026, month, 28, hour, minute, second));
      expect(dayInVietnam(instant)).toBe(calendar.format(instant));
    }
  }
  expect(dayInVietnam(new Date("2026-12-31T17:00:00Z"))).toBe("2027-01-01");
});
