import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Month, PeriodLength } from "#contract/month.ts";
import type { Criterion } from "#contract/questionnaire.ts";
import type { Boundaries, Results } from "#contract/results.ts";
import type { Comparison } from "#scoring/compare.ts";
import type { CostliestGroup } from "#scoring/costliestGroup.ts";
import type { Summary } from "#scoring/summary.ts";
import type { Interval } from "#scoring/wilsonInterval.ts";
import type { Language } from "../messages/dictionary.ts";
import type { MonthSpan } from "../ui/resultsCells.ts";
import type { TrendPoint } from "../ui/trendPoints.ts";

/** A group that has a name of its own: a field, a point, a unit. */
export interface NamedSummary {
  readonly code: string;
  readonly name: string;
  readonly summary: Summary;
}

export interface PointSummary extends NamedSummary {
  readonly closedOn: Day | null;
  /** Nobody rated there in the two weeks that were looked at, while somebody did elsewhere. */
  readonly isSilent: boolean;
  /** A kiosk whose tablet has not reported for a working day, and its last day; null: it reports, or it is no kiosk. */
  readonly tabletAway: { readonly lastOn: Day | null } | null;
}

export interface UnitSummary extends NamedSummary {
  readonly validTo: Day | null;
  readonly kind: AgencyKind;
}

/** One thing that is compared with the previous period. */
export interface Movement {
  readonly about: "overall" | "factor" | "field" | "point" | "unit";
  readonly name: string;
  readonly earlier: Summary;
  readonly later: Summary;
  readonly comparison: Comparison;
}

export type Changes =
  /** The unit was divided, so the previous period cannot be told. */
  | { readonly kind: "divided" }
  | {
      readonly kind: "compared";
      readonly previous: MonthSpan & { readonly kind: "yearBefore" | "justBefore" };
      readonly overall: Movement;
      /** Everything else; claims are made together (compareMany). */
      readonly others: readonly Movement[];
    };

export interface FunnelUnit {
  readonly name: string;
  readonly n: number;
  readonly index: number;
  readonly interval: Interval;
  /** Against the limits of 99.8 % and of 95 % around all of the kind together. */
  readonly place: "within" | "outside95" | "outside998";
  readonly isOwn: boolean;
}

/** Units of one kind against what chance allows around all of them together. */
export interface Funnel {
  /** All of them together, percent. */
  readonly centre: number;
  /** Units with an index, by name. */
  readonly units: readonly FunnelUnit[];
  /** Units with fewer than 30 answers or none. */
  readonly few: number;
  /** The unit against all the others; null: it is not one of them. */
  readonly own: Comparison | null;
}

export interface NoteEffect {
  readonly before: MonthSpan;
  readonly after: MonthSpan;
  /** Overall, then the factors. */
  readonly rows: readonly {
    readonly criterion: Criterion;
    readonly before: Summary;
    readonly after: Summary;
    readonly comparison: Comparison;
  }[];
}

/** What a head did on a day, kept on the trend. */
export interface NoteView {
  readonly id: number;
  readonly onDate: Day;
  readonly text: string;
  /** null: no month has begun since, or none before is known. */
  readonly effect: NoteEffect | null;
}

/** Ratings by day of the week, Monday first, rounded down to fives; null: fewer than five. */
export type Weekdays = readonly (number | null)[];

/** All that the screen of one unit shows; see server/desk/loadDesk.ts. */
export interface DeskView {
  readonly language: Language;
  readonly carriesLanguage: boolean;
  readonly today: Day;
  readonly targetPercent: number;
  readonly simulated: boolean;
  readonly unit: {
    readonly code: string;
    readonly name: string;
    readonly kind: AgencyKind;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly isRoot: boolean;
  };
  readonly successors: readonly {
    readonly code: string;
    readonly name: string;
    readonly isVisible: boolean;
  }[];
  readonly boundaries: Boundaries;
  readonly hasBoundaries: boolean;
  /** Latest day on which units within these figures were reorganised; null: none were. */
  readonly reorganisedOn: Day | null;
  readonly window: MonthSpan;
  readonly range: MonthSpan;
  readonly period: PeriodLength;
  /** All criteria by month. */
  readonly criteria: Results;
  readonly headline: Summary;
  readonly publication: Results["publication"];
  readonly trend: readonly TrendPoint[];
  readonly changes: Changes;
  readonly cost: CostliestGroup<Criterion>;
  /** Comments that nobody has answered yet, and those of them whose day is over; null: the reader handles none. */
  readonly comments: { readonly open: number; readonly late: number } | null;
  readonly factors: readonly { readonly code: Criterion; readonly summary: Summary }[];
  readonly fields: readonly NamedSummary[];
  /** null where a unit has other units below it. */
  readonly points: {
    readonly rows: readonly PointSummary[];
    /** The weeks in which a silent point had no rating, both days included. */
    readonly quiet: { readonly from: Day; readonly to: Day };
    readonly weekdays: Weekdays;
    /** Years of the range whose single ratings are deleted, so that their days are not counted. */
    readonly clearedYears: readonly number[];
  } | null;
  readonly below: readonly UnitSummary[];
  /** null: it reaches back into a unit that was divided, or there is no unit of the kind. */
  readonly funnel: Funnel | null;
  readonly notes: readonly NoteView[];
  /** Models meant to raise the index, by the month in which they begin; none where a unit has others below it. */
  readonly models: readonly { readonly id: number; readonly title: string; readonly startsIn: Month }[];
  readonly mayKeepNotes: boolean;
}
