import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Summary } from "#scoring/summary.ts";
import type { Language } from "../messages/dictionary.ts";
import type { MonthSpan } from "../ui/resultsCells.ts";

/** Why a unit needs support; see server/desk/unitsInNeed.ts. */
export const NEED_REASONS = ["notMet", "belowRest", "fallen"] as const;
export type NeedReason = (typeof NEED_REASONS)[number];

/** How many of the dossiers were rated, in the months for which dossiers are known. */
export interface Response {
  readonly ratings: number;
  readonly dossiers: number;
  /** Months that are counted; 0: nobody reported dossiers. */
  readonly months: number;
  /** 0–100; null: there are no dossiers, or fewer than ratings. */
  readonly percent: number | null;
}

export interface ProvinceUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly validTo: Day | null;
  /** What its tile stands under, in the order of the page. */
  readonly group: string;
  readonly summary: Summary;
  readonly reasons: readonly NeedReason[];
  readonly response: Response;
}

export interface LateComments {
  readonly code: string;
  readonly name: string;
  readonly validTo: Day | null;
  /** Comments without an answer, and those of them whose due day is over. */
  readonly open: number;
  readonly late: number;
}

/** All that the province's screen shows; see server/desk/loadProvince.ts. */
export interface ProvinceView {
  readonly language: Language;
  readonly carriesLanguage: boolean;
  readonly targetPercent: number;
  /** The form that was asked with, by its code. */
  readonly questionnaire: string;
  readonly range: MonthSpan;
  readonly previous: MonthSpan;
  readonly headline: Summary;
  /** By group, and in a group by name: the place of a tile says nothing of its figure. */
  readonly units: readonly ProvinceUnit[];
  readonly response: Response;
  readonly silentFields: readonly {
    readonly unit: string;
    readonly field: string;
    readonly dossiers: number;
    /** Ratings of the unit that name no single field. */
    readonly unnamed: number;
  }[];
  readonly silentPoints: readonly { readonly unit: string; readonly point: string }[];
  /** Quarters of the year that ends with the months shown, in which a point is to be looked into. */
  readonly auditedPoints: readonly (MonthSpan & {
    readonly unit: string;
    readonly point: string;
    readonly level: 1 | 5;
  })[];
  readonly quiet: { readonly from: Day; readonly to: Day };
  /** null: the reader handles no comments. */
  readonly comments: readonly LateComments[] | null;
  /** Where else the province's work is done, as far as the reader may. */
  readonly links: readonly ProvinceLink[];
}

/** By name, as the page says of them: the place in the list means nothing. */
export function unitsInNeed(view: ProvinceView): ProvinceUnit[] {
  const found = view.units.filter(({ reasons }) => reasons.length > 0);
  return found.sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

export const PROVINCE_LINKS = {
  reports: "/reports",
  freezing: "/reports/freezing",
  posters: "/posters",
  points: "/points",
  units: "/units",
  accounts: "/accounts",
} as const;
export type ProvinceLink = keyof typeof PROVINCE_LINKS;
