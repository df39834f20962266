import type { YearlyFigures, YearlyInput } from "#scoring/yearlyReport.ts";

/** What the document says of one frozen edition; nothing in it is worked out here again. */
export interface ReportedEdition {
  readonly year: number;
  readonly edition: number;
  /** YYYY-MM-DD */
  readonly frozenOn: string;
  /** Frozen while ratings of the year could still come. */
  readonly isEarly: boolean;
  readonly simulated: boolean;
  readonly provinceName: string;
  readonly countsSha256: string;
  /** null for the first edition. */
  readonly changes: string | null;
  readonly figures: YearlyFigures;
  readonly input: Pick<YearlyInput, "units" | "fields" | "marked" | "models">;
  /** The form as citizens saw it. */
  readonly questionnaire: {
    readonly code: string;
    readonly criteria: readonly { readonly code: string; readonly name: string }[];
  };
}
