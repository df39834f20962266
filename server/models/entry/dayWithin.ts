import type { Day } from "#contract/day.ts";
import { dayText } from "../../imports/dayText.ts";
import type { Reading } from "../../imports/problem.ts";

/** A day, not before the first and not after the last. */
export function dayWithin(text: string, first: Day, last: Day): Reading<Day> {
  const read = dayText(text);
  if (!("value" in read) || (read.value >= first && read.value <= last)) return read;
  const printed = (on: Day) => on.split("-").reverse().join("/");
  return {
    code: read.value > last ? "day-too-late" : "day-too-early",
    reason: `Ngày ${printed(read.value)} ${read.value > last ? `sau ngày ${printed(last)}` : `trước ngày ${printed(first)}`}.`,
    remedy: "Kiểm tra lại ngày, tháng, năm.",
  };
}
