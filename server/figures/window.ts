import type { Day } from "#contract/day.ts";
import { addMonths, type Month, monthOf } from "#contract/month.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { type MonthRange, rangeOf } from "./range.ts";
import type { Territory } from "./territory.ts";

/** Months that a page holds before the year that is shown: two years, to see where the index comes from. */
const YEARS_BEFORE = 2;

interface Asked {
  readonly unit: StoredAgency;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
}

/** The months that arrive with the page: the chosen range and the years before; not back into a divided unit unasked. */
export function windowOf(question: Asked, territory: Territory, today: Day): MonthRange {
  const range = rangeOf(question, question.unit, today);
  const latest = rangeOf({}, question.unit, today).to;
  const to = question.to !== undefined && question.to > latest ? question.to : latest;
  let from = `${Number(latest.slice(0, 4)) - YEARS_BEFORE}-01`;
  for (const { validTo } of territory.divided) {
    if (validTo !== null && from <= monthOf(validTo)) from = addMonths(monthOf(validTo), 1);
  }
  const isEarlier = question.from !== undefined || question.to !== undefined;
  return { from: isEarlier && range.from < from ? range.from : from, to };
}
