import type { LevelCounts } from "./levelCounts.ts";

/**
 * What a yearly report keeps of the movement "Dân vận khéo": every model registered by the end of the year, as it stood
 * then, and the older answers that its effect is worked out from. Units are those of the end of the year.
 */
export interface YearlyModels {
  readonly register: readonly YearlyModel[];
  readonly praised: readonly YearlyPraisedModel[];
  readonly earlier: readonly YearlyEarlierAnswers[];
}

export interface YearlyModel {
  /** Its number in the register. */
  readonly key: string;
  readonly field: string;
  /** Unit at the place. */
  readonly unit: string;
  /** Days, as are the next three; null: not by the end of the year. */
  readonly registeredOn: string;
  readonly recognisedOn: string | null;
  readonly exemplaryOn: string | null;
  readonly stoppedOn: string | null;
  /** YYYY-MM; null: it is not meant to raise the index. */
  readonly startsIn: string | null;
  /** Units whose index it means to raise, in administrative reform only, each once. */
  readonly ties: readonly string[];
}

/** A model named exemplary in the year, for the annex. A person is not named: consent can be withdrawn, a frozen report cannot. */
export interface YearlyPraisedModel {
  readonly key: string;
  readonly title: string;
  /** agency, group or person */
  readonly holderKind: string;
  /** Name of a group; null: the agency of the place, or a person. */
  readonly holder: string | null;
  /** Number of the decision; null: none was entered. */
  readonly decision: string | null;
}

/** Answers to the first criterion from before the two years of the tallies, a unit and month each. */
export interface YearlyEarlierAnswers {
  readonly unit: string;
  /** YYYY-MM */
  readonly month: string;
  readonly counts: LevelCounts;
}
