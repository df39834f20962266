import type { AgencyKind } from "#contract/agencies.ts";
import type { Month, PeriodLength } from "#contract/month.ts";
import type { Boundaries } from "#contract/results.ts";
import { tellingPeriod } from "./figures.ts";
import type { View } from "./view.ts";

export const SORTS = ["attention", "name", "index", "n"] as const;
export type Sort = (typeof SORTS)[number];
const LENGTHS = ["month", "quarter", "year"] as const;

/** What the reader chose. All of it stands in the address, so a link shares a view and Back works. */
export interface Filters {
  readonly from: Month;
  readonly to: Month;
  readonly period: PeriodLength;
  readonly kind: AgencyKind | null;
  readonly sort: Sort;
  readonly name: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Without a choice: the latest year so far, what needs attention first. */
export function defaultFilters(view: View): Filters {
  const { window } = view;
  const january = `${window.to.slice(0, 4)}-01`;
  const from = january < window.from ? window.from : january;
  return { from, to: window.to, period: tellingPeriod(view), kind: null, sort: "attention", name: "" };
}

/** The filters of an address; what is missing or malformed is as without a choice. */
export function readFilters(search: string, view: View): Filters {
  const asked = new URLSearchParams(search);
  const standard = defaultFilters(view);
  const given = { from: asked.get("from") ?? "", to: asked.get("to") ?? "" };
  const to = MONTH.test(given.to) ? given.to : standard.to;
  const from = MONTH.test(given.from) && given.from <= to ? given.from : startOf(to, standard);
  return {
    from,
    to,
    period: LENGTHS.find((length) => length === asked.get("period")) ?? standard.period,
    kind: (asked.get("kind") || null) as AgencyKind | null,
    sort: SORTS.find((sort) => sort === asked.get("sort")) ?? standard.sort,
    name: asked.get("name") ?? "",
  };
}

function startOf(to: Month, standard: Filters): Month {
  return to >= standard.from && to.slice(0, 4) === standard.to.slice(0, 4)
    ? standard.from
    : `${to.slice(0, 4)}-01`;
}

/** The query of a view's address: only what differs from the standard view. */
export function filtersQuery(
  filters: Filters,
  view: View,
  boundaries: Boundaries = view.units.boundaries,
): string {
  const standard = defaultFilters(view);
  const query = new URLSearchParams();
  if (view.on) query.set("on", view.on);
  if (filters.from !== standard.from || filters.to !== standard.to) {
    query.set("from", filters.from);
    query.set("to", filters.to);
  }
  if (filters.period !== standard.period) query.set("period", filters.period);
  if (filters.kind) query.set("kind", filters.kind);
  if (filters.sort !== standard.sort) query.set("sort", filters.sort);
  if (filters.name) query.set("name", filters.name);
  if (boundaries !== "new") query.set("boundaries", boundaries);
  if (view.carriesLanguage) query.set("lang", view.language);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
