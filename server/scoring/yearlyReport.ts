import type { Comparison } from "./compare.ts";
import type { LevelCounts } from "./levelCounts.ts";
import type { WeightedIndex } from "./postStratify.ts";
import type { RankBand } from "./rankBands.ts";
import type { Summary } from "./summary.ts";
import type { Interval } from "./wilsonInterval.ts";
import type { YearlyModelFigures } from "./yearlyModelFigures.ts";
import type { YearlyModels } from "./yearlyRegister.ts";

/**
 * What a yearly report is worked out from, and nothing else: released counts, dossiers, units and what others
 * published. It is what a frozen report stores, what its open data holds, and what a recomputation reads.
 */
export interface YearlyInput {
  readonly year: number;
  readonly targetPercent: number;
  readonly questionnaire: string;
  /** What the form asks: overall satisfaction first, then the factors, in the form's order. */
  readonly criteria: readonly string[];
  /** Whoever was a unit on any day of the year or of the year before. */
  readonly units: readonly YearlyUnit[];
  /** Service fields by name, as they were called when the figures were gathered. */
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  /** Of the year and of the year before. */
  readonly tallies: readonly YearlyTally[];
  /** Of the year; empty when nobody supplied any. */
  readonly dossiers: readonly YearlyDossiers[];
  /** Released ones of the year by factor, or "unstated"; null: one to four, which leave the database as that only. */
  readonly comments: readonly { readonly about: string; readonly count: number | null }[];
  readonly officialFigures: readonly YearlyOfficialFigure[];
  /** Ratings of the year that a rule marked; left out in reports frozen before there were marks. */
  readonly marked?: readonly YearlyMarked[];
  /** The movement's register; left out in reports frozen before it was part of them. */
  readonly models?: YearlyModels;
}

/** Marked answers to the first criterion; each is in one row only, and also in a tally. */
export interface YearlyMarked {
  readonly unit: string;
  /** YYYY-MM */
  readonly month: string;
  /** Every rule that was broken, joined by "+". */
  readonly rules: string;
  readonly counts: LevelCounts;
}

export interface YearlyUnit {
  /** code@validFrom */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly validTo: string | null;
  readonly parent: string | null;
  /** The unit that it went over into whole by the end of the year; null: none, or divided. */
  readonly successor: string | null;
}

export interface YearlyTally {
  readonly unit: string;
  /** YYYY-MM */
  readonly month: string;
  readonly criterion: string;
  /** Service field, "unstated" or "mixed". */
  readonly field: string;
  /** Channel of the rating point; "unassigned": released for the unit as a whole at the end of the year. */
  readonly channel: string;
  readonly counts: LevelCounts;
}

export interface YearlyDossiers {
  readonly unit: string;
  readonly field: string;
  /** YYYY-MM */
  readonly month: string;
  readonly received: number;
  readonly resolved: number;
}

export interface YearlyOfficialFigure {
  readonly instrument: string;
  readonly territory: string;
  readonly year: number;
  readonly measure: string;
  readonly percent: number | null;
  readonly respondents: number | null;
  readonly rank: number | null;
  readonly rankedOf: number | null;
  readonly source: string;
}

/** One line of any of the report's tables: the year, and how it compares with the year before. */
export interface YearlyLine {
  readonly key: string;
  readonly summary: Summary;
  readonly previous: Summary;
  readonly change: Comparison;
}

export interface YearlyUnitLine extends YearlyLine {
  readonly band: RankBand | null;
  /** Against the rest of the province; Benjamini–Hochberg over all units. */
  readonly withRest: Comparison;
  /** Dossiers resolved in the year; null: not known for every part of the unit that has ratings. */
  readonly dossiers: number | null;
  /** Ratings of 100 dossiers, percent; null: dossiers unknown or none, or more ratings than dossiers. */
  readonly responsePercent: number | null;
}

export interface YearlyPopulation {
  /** Dossiers resolved in the year, of the units that reported any. */
  readonly dossiers: number;
  /** Ratings of the units that reported dossiers. */
  readonly ratings: number;
  /** Percent, as are the next two; null: more ratings than dossiers. */
  readonly responsePercent: number | null;
  /** Index if everybody silent were dissatisfied … satisfied; null: as above. */
  readonly silence: Interval | null;
  /** Index with correction for the share of dossiers rated; null: as above, or fewer than 30 ratings. */
  readonly finite: Interval | null;
  /** Keys of units, in the boundaries of their time, that had ratings but reported no dossiers. */
  readonly unitsWithout: readonly string[];
}

/** The index without the ratings that look like ballot stuffing; those stay in every other figure. */
export interface YearlyMarks {
  /** Marked ratings of the province. */
  readonly n: number;
  readonly without: Summary;
  /** By rule; a rating that broke two is in both. */
  readonly byRule: readonly { readonly key: string; readonly n: number }[];
  /** Units with marked ratings, in the boundaries of the end of the year. */
  readonly units: readonly { readonly key: string; readonly n: number; readonly without: Summary }[];
}

/** The figures of a yearly report. Percentages are unrounded; faces round them once. */
export interface YearlyFigures {
  readonly year: number;
  readonly targetPercent: number;
  readonly questionnaire: string;
  /** Version of the formulas, raised whenever one changes. */
  readonly scoringVersion: string;
  readonly province: YearlyLine;
  /** The five factors under the three aggregates, percent; null: a factor without answers. */
  readonly aggregates: {
    readonly pooledAnswers: number | null;
    readonly meanOfCriteria: number | null;
    readonly meanOfFactors: number | null;
  };
  /** null: no dossiers known; then the index is called unweighted everywhere. */
  readonly population: YearlyPopulation | null;
  /** null: no dossiers known, or too few ratings to weight. */
  readonly weighted: WeightedIndex | null;
  /** All twelve months, YYYY-MM. */
  readonly byMonth: readonly { readonly key: string; readonly summary: Summary }[];
  /** By the kind that a unit, with its predecessors, is of at the end of the year. */
  readonly byKind: readonly YearlyLine[];
  /** overall and the five factors, in the order of the form */
  readonly byCriterion: readonly YearlyLine[];
  readonly byField: readonly YearlyLine[];
  readonly byChannel: readonly YearlyLine[];
  /** In the boundaries of the end of the year; predecessors' counts added. */
  readonly units: readonly YearlyUnitLine[];
  /** In the boundaries of their time. */
  readonly unitsOld: readonly YearlyLine[];
  /** Keys of units: 100 answers or more, target met with certainty, not below the rest of the province. */
  readonly exemplary: readonly string[];
  /** Keys of units: 100 answers or more, target missed with certainty. */
  readonly toSupport: readonly string[];
  /** Keys of units with no answers, withheld, or with counts only. */
  readonly belowFloors: readonly string[];
  /**
   * Service fields of units with dossiers that no rating names. `unnamed`: ratings of that unit that name no field, some of
   * which may be about it.
   */
  readonly silentFields: readonly {
    readonly unit: string;
    readonly field: string;
    readonly dossiers: number;
    readonly unnamed: number;
  }[];
  /** What citizens wrote about, floors kept; null: withheld. */
  readonly comments: readonly { readonly about: string; readonly count: number | null }[];
  readonly officialFigures: readonly YearlyOfficialFigure[];
  /** Left out when no rating of the year is marked. */
  readonly marks?: YearlyMarks;
  /** Left out when no model was registered by the end of the year. */
  readonly models?: YearlyModelFigures;
}
