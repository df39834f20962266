import { addDays, type Day, mondayOf } from "#contract/day.ts";
import { DAYS_BACK } from "#contract/rating.ts";

/** How long an office gathers ratings before it publishes them. */
export const WINDOW_KINDS = ["week", "month", "quarter"] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** A span of the calendar that is published together. Both days are in it. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  /** The day on which it is published, after the night's rest. */
  readonly publishedOn: Day;
}

/** First day of a day's month. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of a day's month. */
export function monthEnd(day: Day): Day {
  return addDays(monthOf(addDays(monthOf(day), 31)), -1);
}

/** First day of a day's quarter. */
export function quarterOf(day: Day): Day {
  const first = 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/** Last day of a day's quarter. */
export function quarterEnd(day: Day): Day {
  return monthEnd(addDays(quarterOf(day), 70));
}

/** A week that a month cuts shorter than this joins the one beside it: too few come in it to stand for themselves. */
const SHORTEST_DAYS = 5;

/**
 * The window that a day lies in. A week never crosses a month, so that every rating is counted in its own month, and a
 * month's last window stays open until no phone can bring a late answer any more.
 */
export function windowOf(kind: WindowKind, day: Day): Window {
  const [from, to] = spanOf(kind, day);
  return { from, to, publishedOn: addDays(to, to === monthEnd(to) ? DAYS_BACK + 1 : 1) };
}

function spanOf(kind: WindowKind, day: Day): readonly [Day, Day] {
  if (kind === "quarter") return [quarterOf(day), quarterEnd(day)];
  const [first, last] = [monthOf(day), monthEnd(day)];
  if (kind === "month") return [first, last];
  const monday = mondayOf(day);
  const sunday = addDays(monday, 6);
  const isShortHead = addDays(first, SHORTEST_DAYS - 1) > addDays(mondayOf(first), 6);
  const isShortTail = addDays(last, 1 - SHORTEST_DAYS) < mondayOf(last);
  const head = addDays(mondayOf(first), isShortHead ? 13 : 6);
  const tail = addDays(mondayOf(last), isShortTail ? -7 : 0);
  return [
    day <= head ? first : day >= tail ? tail : monday,
    day >= tail ? last : day <= head ? head : sunday,
  ];
}

/** The windows of a kind that end in a span of days, oldest first. */
export function windowsBetween(kind: WindowKind, from: Day, to: Day): Window[] {
  const windows: Window[] = [];
  for (let day = from; day <= to; ) {
    const window = windowOf(kind, day);
    if (window.to <= to) windows.push(window);
    day = addDays(window.to, 1);
  }
  return windows;
}
