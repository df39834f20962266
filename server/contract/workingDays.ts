import { isClosedDay } from "./closedDays.ts";
import { addDays, type Day } from "./day.ts";

/** Working days off, Monday to Friday, in one year. */
interface YearOff {
  /** MM-DD. */
  readonly days: readonly string[];
  /** Whether the government has yet to decide: Tết from the eve on for five days, each lost to a weekend given back. */
  readonly isEstimate: boolean;
}

/**
 * Public holidays as days on which no answer can be expected: New Year, Tết, the Hùng Kings (10th of the third lunar
 * month), Reunification and Labour Day, Independence and the day beside it, with days given back for weekends and days
 * exchanged by decision. From 2026 on also 24 November, the Day of Vietnamese Culture. Read in notices of the years, not in
 * the decisions themselves; a day too many gives an official one day more.
 */
const OFF: Readonly<Record<string, YearOff>> = {
  "2024": off("01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03"),
  "2025": off("01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02"),
  "2026": off("01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24"),
  "2027": estimate("01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24"),
  "2028": estimate("01-03 01-25 01-26 01-27 01-28 01-31 04-04 05-01 05-02 09-01 09-04 11-24"),
  "2029": estimate("01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04 11-26"),
  "2030": estimate("01-01 02-01 02-04 02-05 02-06 02-07 04-12 04-30 05-01 09-02 09-03 11-25"),
};

function off(days: string): YearOff {
  return { days: days.split(" "), isEstimate: false };
}
function estimate(days: string): YearOff {
  return { days: days.split(" "), isEstimate: true };
}

/**
 * Whether time for an answer runs on that day: Monday to Friday but for public holidays. Not the opposite of a closed
 * day: some one-stop offices are open on Saturdays, yet no deadline counts them. Outside 2024 to 2030 only holidays with
 * a fixed date are known.
 */
export function isWorkingDay(on: Day): boolean {
  const weekday = new Date(on).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const year = OFF[on.slice(0, 4)];
  return year ? !year.days.includes(on.slice(5)) : !isClosedDay(on);
}

/** The nth working day from a day on, that day included when it is one. @param nth 1 or more */
export function nthWorkingDay(from: Day, nth: number): Day {
  let day = from;
  for (let left = nth - (isWorkingDay(day) ? 1 : 0); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days from one day to another, both included; 0 when the second is before the first. */
export function countWorkingDays(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
