import type { Day } from "./day.ts";

/** New Year, Reunification, Labour Day, Independence: closed every year. */
const EVERY_YEAR = new Set(["01-01", "04-30", "05-01", "09-02"]);

/** First day of the lunar year in Viet Nam; the three days from it on are closed. */
const TET: Readonly<Record<string, Day>> = {
  "2024": "2024-02-10",
  "2025": "2025-01-29",
  "2026": "2026-02-17",
  "2027": "2027-02-06",
  "2028": "2028-01-26",
  "2029": "2029-02-13",
  "2030": "2030-02-02",
};
const TET_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * Whether no office is open: Sundays, fixed public holidays, the first three days of Tết (2024 to 2030). Saturdays are
 * not: many one-stop offices work then. Days given instead of a holiday differ from year to year and are not here.
 */
export function isClosedDay(on: Day): boolean {
  if (new Date(on).getUTCDay() === 0 || EVERY_YEAR.has(on.slice(5))) return true;
  const tet = TET[on.slice(0, 4)];
  if (!tet) return false;
  const daysIn = (Date.parse(on) - Date.parse(tet)) / DAY_MS;
  return 0 <= daysIn && daysIn < TET_DAYS;
}
