import type { Day } from "#contract/day.ts";
import type { Criterion } from "#contract/questionnaire.ts";

/** A rating that passed every check and only has to be recorded. */
export interface AcceptedRating {
  /** The page's id. It is not stored: see receipt.ts. */
  readonly id: string;
  /** Day in Viet Nam, YYYY-MM-DD. */
  readonly day: Day;
  readonly agencyId: number;
  readonly pointId: number;
  /** Service field of the service or of the point; "unstated" when neither says. */
  readonly field: string;
  readonly serviceId: number | null;
  /** null: the receiving agency decides. */
  readonly decidingAgencyId: number | null;
  /** Levels 1–5; overall is always there, a factor left blank is not. */
  readonly answers: { readonly [C in Criterion]?: number };
  readonly comment?: string;
  /** The factor that the comment is about, if the citizen said. */
  readonly about?: Criterion;
  /** The day from which officials may read the comment; left out: at once, as the citizen asked. */
  readonly openOn?: Day;
  /** Whether the citizen corrects what this id said before. */
  readonly revises?: boolean;
}

/**
 * What became of a rating. "counted": now for the first time. "repeated": the same had been received. "revised": it took
 * the place of what this id said before. "other-answers": this id said something else. "too-late": that already rests.
 */
export type Recorded = "counted" | "repeated" | "revised" | "other-answers" | "too-late";
