import type { Criterion } from "#contract/questionnaire.ts";

/** A rating that passed every check and only has to be recorded. */
export interface AcceptedRating {
  /** The page's id. It is not stored: see receipt.ts. */
  readonly id: string;
  /** Day in Viet Nam, YYYY-MM-DD. */
  readonly day: string;
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
  /** Whether officials may read the comment before its step is released: the citizen asked for that. */
  readonly urgent?: boolean;
}

export interface Recorded {
  /** false: the same rating had been counted before. */
  readonly counted: boolean;
  /** Ratings of the point that wait for their step now, 0–4. */
  readonly waiting: number;
}
