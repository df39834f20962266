import { z } from "zod";

/**
 * A day as YYYY-MM-DD that exists in the calendar. Days are days in Asia/Ho_Chi_Minh. None before 1900: nothing here
 * is that old, and a year 0 is a day that databases refuse.
 */
export const day = z.iso.date().refine((text) => text >= "1900", "before 1900");
export type Day = z.infer<typeof day>;

/** A month as YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const inVietnam = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The day it is in Viet Nam at that instant. */
export function dayInVietnam(now: Date): Day {
  return inVietnam.format(now);
}

/** The day that many days later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the day's week. */
export function mondayOf(on: Day): Day {
  return addDays(on, -((new Date(on).getUTCDay() + 6) % 7));
}
