import { expect, test } from "vitest";
import { monthText } from "../../../server/imports/monthText.ts";

test("a month is read however an office writes it", () => {
  const ways = ["2025-07", "2025/7", "7/2025", "07.2025", "Tháng 7/2025", "tháng 7 năm 2025", "T7/2025"];
  const days = ["2025-07-15", "15/7/2025", "01-07-2025", "2025-07-01 00:00:00"];
  for (const text of [...ways, ...days])
    expect([text, monthText(text)]).toEqual([text, { value: "2025-07" }]);
});

test("5/7/2025 is a day in July: days come first in Viet Nam", () => {
  expect(monthText("5/7/2025")).toEqual({ value: "2025-07" });
});

test("what a spreadsheet made of a month is refused with the month that it may have been", () => {
  // Excel's day 45839 is 1 July 2025.
  expect(monthText("45839")).toMatchObject({ code: "bad-month", remedy: /2025-07/ });
  expect(monthText("Jul-25")).toMatchObject({ code: "bad-month", reason: /Excel/ });
  expect(monthText("07/25/2025")).toMatchObject({ code: "bad-month", remedy: /2025-07/ });
});

test("no month is made out of what is none", () => {
  for (const text of ["", "2025", "2025-00", "2025-13", "31/2/2025", "1/1925", "quý 3"]) {
    expect([text, monthText(text)]).toMatchObject([text, { code: "bad-month" }]);
  }
});
