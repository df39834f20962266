import { expect, test } from "vitest";
import { caseClock, openingClock, urgentCaseClock } from "#contract/caseClock.ts";

test("comments of one week have one due day, whatever the day they could be read from", () => {
  const days = [
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-29",
  ];
  const clocks = days.map((day) => JSON.stringify(caseClock(day)));
  expect(new Set(clocks).size).toBe(1);
  expect(caseClock("2026-11-25")).toEqual({
    seenWeek: "2026-11-23",
    countedFrom: "2026-11-30",
    dueOn: "2026-12-04",
  });
});

test("what is opened on a Monday with all of the week before is due on that Friday", () => {
  expect(openingClock("2026-11-30")).toEqual({
    seenWeek: "2026-11-30",
    countedFrom: "2026-11-30",
    dueOn: "2026-12-04",
  });
  expect(openingClock("2026-12-01")).toEqual(caseClock("2026-12-01"));
});

test("whoever asks for an answer at once is answered within five working days of that day", () => {
  // A Wednesday; the Tuesday before, 24 November, was a holiday.
  expect(urgentCaseClock("2026-11-25").dueOn).toBe("2026-12-02");
});
