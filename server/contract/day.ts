import { z } from "zod";

/**
 * A day as YYYY-MM-DD that exists in the calendar. Days are days in Asia/Ho_Chi_Minh. None before 1900: nothing here
 * is that old, and a year 0 is a day that databases refuse.
 */
export const day = z.iso.date().refine((text) => text >= "1900", "before 1900");
export type Day = z.infer<typeof day>;

/** A month as YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const AHEAD_MS = 7 * 3_600_000;

/**
 * The day it is in Viet Nam at that instant: seven hours ahead of UTC, without summer time, since 13/6/1975. Added by
 * hand, since every request asks and a formatter takes ten times as long.
 */
export function dayInVietnam(now: Date): Day {
  return new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** What a clock in Viet Nam shows at that instant, HH:MM:SS. */
export function clockInVietnam(now: Date): string {
  return new Date(now.getTime() + AHEAD_MS).toISOString().slice(11, 19);
}

/** The day that many days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the day's week. */
export function mondayOf(on: Day): Day {
  return addDays(on, -((new Date(on).getUTCDay() + 6) % 7));
}
