import type { Day } from "./day.ts";

/** A month as YYYY-MM; months compare as text. */
export type Month = string;
export type PeriodLength = "month" | "quarter" | "year";

/** Years that figures can be of. Outside of them a month is a typing slip, not a question. */
export const FIRST_MONTH: Month = "2000-01";
export const LAST_MONTH: Month = "2100-12";

export function monthOf(on: Day): Month {
  return on.slice(0, 7);
}

/** The month that many months later (earlier when negative). */
export function addMonths(from: Month, months: number): Month {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The period a month lies in: 2025-03, 2025-Q1 or 2025. */
export function periodOf(month: Month, length: PeriodLength): string {
  const year = month.slice(0, 4);
  if (length === "year") return year;
  return length === "month" ? month : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** Every month from one to the other, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
