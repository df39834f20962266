import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import type { Summary } from "#scoring/summary.ts";

export const CHANGES = ["add", "change", "succession"] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Names of the form's fields, as they are sent. */
export const FIELDS = [
  "change",
  "id",
  "code",
  "name",
  "unitKind",
  "validFrom",
  "validTo",
  "parentCode",
  "predecessors",
  "successors",
  "onDate",
  "source",
] as const;
export type UnitForm = Readonly<Record<(typeof FIELDS)[number], string>>;

export const EMPTY_FORM = Object.fromEntries(FIELDS.map((name) => [name, ""])) as UnitForm;

/** A line of the list. */
export interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly parent: string | null;
  readonly from: readonly string[];
  readonly into: readonly string[];
}

/** A month of a unit whose figures move. null: no figure can be given there. */
export interface MovedMonth {
  readonly unit: string;
  readonly boundaries: "new" | "old";
  readonly month: string;
  readonly before: Summary | null;
  readonly after: Summary | null;
}

/** What a change would do, before it is done. */
export interface Preview {
  /** The change in words, one line each. */
  readonly facts: readonly string[];
  readonly whole: readonly { readonly from: string; readonly into: string }[];
  readonly divided: readonly string[];
  readonly ends: readonly { readonly unit: string; readonly lastDay: Day }[];
  readonly points: readonly { readonly unit: string; readonly name: string; readonly closedOn: Day }[];
  readonly grants: readonly { readonly account: string; readonly role: Role; readonly lastDay: Day }[];
  readonly months: readonly MovedMonth[];
  /** Months beyond those listed. */
  readonly moreMonths: number;
  /** Units whose figures are not worked out here: see MOST_UNITS of the server. */
  readonly uncounted: number;
}
