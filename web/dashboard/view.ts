import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Month } from "#contract/month.ts";
import type { OfficialFigure } from "#contract/officialFigures.ts";
import type { Results } from "#contract/results.ts";
import type { Language } from "../messages/dictionary.ts";

export interface UnitLink {
  readonly code: string;
  readonly name: string;
  /** Last day; null: still there. */
  readonly validTo: Day | null;
}

export interface PointFacts {
  readonly code: string;
  readonly name: string;
  readonly channel: "counter" | "kiosk" | "slip" | "online";
  readonly closedOn: Day | null;
}

/**
 * All that one page of the dashboard shows, as it arrives: tallies by month, from which the browser computes whatever
 * the filters ask for. It crosses the wire as JSON inside the page.
 */
export interface View {
  readonly language: Language;
  /** Whether a link chose the language, so that further links carry it on. */
  readonly carriesLanguage: boolean;
  readonly provinceName: string;
  readonly today: Day;
  readonly unit: UnitLink & { readonly kind: AgencyKind; readonly validFrom: Day; readonly isRoot: boolean };
  /** The day by which the address names the unit; null: today's unit of the code. */
  readonly on: Day | null;
  readonly predecessors: readonly UnitLink[];
  readonly successors: readonly UnitLink[];
  /** Latest day on which units within these figures were reorganised; null: none were. */
  readonly reorganisedOn: Day | null;
  /** Whether old and new boundaries differ for this unit. */
  readonly hasBoundaries: boolean;
  readonly window: { readonly from: Month; readonly to: Month };
  /** Overall satisfaction by unit and month. */
  readonly units: Results;
  /** All criteria by month, for the unit as a whole. */
  readonly criteria: Results;
  /** Overall satisfaction by rating point and month; null where a unit has other units below it. */
  readonly points: { readonly results: Results; readonly list: readonly PointFacts[] } | null;
  readonly official: readonly OfficialFigure[];
  /** Models of the movement that mean to raise this unit's index, earliest first. */
  readonly models?: readonly StartedModel[];
}

export interface StartedModel {
  readonly id: number;
  readonly title: string;
  /** The first month with it. */
  readonly startsIn: Month;
}
