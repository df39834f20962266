import type { Day } from "#contract/day.ts";
import { addMonths } from "#contract/month.ts";
import type { Results } from "#contract/results.ts";
import { monthsText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import type { Language } from "../messages/dictionary.ts";
import type { MonthSpan } from "./resultsCells.ts";

/** What the ranges of a page of figures depend on. */
export interface Ranged {
  readonly window: MonthSpan;
  readonly today: Day;
  readonly language: Language;
  /** Last day of the unit; null: still there. */
  readonly unit: { readonly validTo: Day | null };
  /** Cells by month. */
  readonly criteria: Pick<Results, "cells">;
}

export interface RangeChoice extends MonthSpan {
  readonly label: string;
}

/** The ranges most readers want: each year with answers, latest first, and the last twelve months. */
export function rangeChoices(view: Ranged): RangeChoice[] {
  const { window, today, language } = view;
  const w = words[language];
  const lastYear = Number(window.to.slice(0, 4));
  const firstYear = Number(firstPeriod(view).slice(0, 4));
  const choices: RangeChoice[] = [];
  for (let year = lastYear; year >= firstYear; year--) {
    const from = `${year}-01` < window.from ? window.from : `${year}-01`;
    const to = `${year}-12` > window.to ? window.to : `${year}-12`;
    const isSoFar = to === today.slice(0, 7) && !to.endsWith("-12");
    choices.push({ from, to, label: isSoFar ? w.yearSoFar(String(year)) : w.year(String(year)) });
  }
  const twelve = addMonths(window.to, -11);
  if (view.unit.validTo === null && twelve > window.from && !twelve.endsWith("-01")) {
    choices.splice(1, 0, { from: twelve, to: window.to, label: w.last12 });
  }
  return choices;
}

/** A range in words: "Năm 2026 đến nay (01/2026–11/2026)". */
export function rangeText({ from, to }: MonthSpan, view: Ranged): string {
  const months = monthsText({ from, to });
  const known = rangeChoices(view).find((choice) => choice.from === from && choice.to === to);
  return known ? `${known.label} (${months})` : months;
}

/** The first month with answers; without any, the last month of the view. */
function firstPeriod({ criteria, window }: Ranged): string {
  return criteria.cells.map(({ period = window.to }) => period).sort()[0] ?? window.to;
}
