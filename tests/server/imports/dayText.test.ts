import { expect, test } from "vitest";
import { dayText } from "../../../server/imports/dayText.ts";

test("a day is read as Vietnamese offices write it, day first", () => {
  for (const text of [
    "2025-07-01",
    "1/7/2025",
    "01/07/2025",
    "01-07-2025",
    "1.7.2025",
    "2025-07-01T00:00:00",
  ]) {
    expect(dayText(text), text).toEqual({ value: "2025-07-01" });
  }
});

test("what is no day is refused with what was probably meant", () => {
  expect(dayText("07/25/2025")).toMatchObject({ code: "bad-day", remedy: /2025-07-25/ });
  // 45839 is 2025-07-01 in Excel: SERIAL of DATE(2025,7,1).
  expect(dayText("45839")).toMatchObject({ code: "bad-day", remedy: /2025-07-01/ });
  for (const text of ["", "31/2/2025", "hôm qua", "2025-7"]) {
    expect(dayText(text)).toMatchObject({ code: "bad-day" });
  }
});
