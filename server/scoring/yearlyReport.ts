import type { Comparison } from "./compare.ts";
import type { LevelCounts } from "./levelCounts.ts";
import type { WeightedIndex } from "./postStratify.ts";
import type { RankBand } from "./rankBands.ts";
import type { Summary } from "./summary.ts";
import type { Interval } from "./wilsonInterval.ts";

/**
 * What a yearly report is worked out from, and nothing else: released counts, dossiers, units and what others
 * published. It is what a frozen report stores, what its open data holds, and what a recomputation reads.
 */
export interface YearlyInput {
  readonly year: number;
  readonly targetPercent: number;
  readonly questionnaire: string;
  readonly units: readonly YearlyUnit[];
  /** Service fields by name, as they were called when the figures were gathered. */
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  /** Of the year and of the year before. */
  readonly tallies: readonly YearlyTally[];
  /** Of the year; empty when nobody supplied any. */
  readonly dossiers: readonly YearlyDossiers[];
  readonly comments: readonly { readonly about: string; readonly count: number }[];
  readonly officialFigures: readonly YearlyOfficialFigure[];
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
  /** Dossiers resolved in the year; null: unknown. */
  readonly dossiers: number | null;
  /** 0–1; null: dossiers unknown. */
  readonly responseRate: number | null;
}

export interface YearlyPopulation {
  /** Dossiers resolved in the year, of the units that reported any. */
  readonly dossiers: number;
  /** Ratings of the units that reported dossiers. */
  readonly ratings: number;
  readonly responseRate: number;
  /** Index if everybody silent were dissatisfied … satisfied, percent. */
  readonly silence: Interval;
  /** Index with correction for the share of dossiers rated, percent; null: more ratings than dossiers. */
  readonly finite: Interval | null;
  /** Units that had ratings but reported no dossiers. */
  readonly unitsWithout: readonly string[];
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
  readonly byMonth: readonly { readonly key: string; readonly summary: Summary }[];
  readonly byKind: readonly YearlyLine[];
  /** overall and the five factors */
  readonly byCriterion: readonly YearlyLine[];
  readonly byField: readonly YearlyLine[];
  readonly byChannel: readonly YearlyLine[];
  /** In the boundaries of the end of the year; predecessors' counts added. */
  readonly units: readonly YearlyUnitLine[];
  /** In the boundaries of their time. */
  readonly unitsOld: readonly YearlyLine[];
  /** Keys of units: met the target with certainty. */
  readonly exemplary: readonly string[];
  /** Keys of units: missed the target with certainty. */
  readonly toSupport: readonly string[];
  /** Keys of units with no answers, withheld, or with counts only. */
  readonly belowFloors: readonly string[];
  /** Service fields of units with dossiers but no rating. */
  readonly silentFields: readonly {
    readonly unit: string;
    readonly field: string;
    readonly dossiers: number;
  }[];
  /** What citizens wrote about, floors kept; null: withheld. */
  readonly comments: readonly { readonly about: string; readonly count: number | null }[];
  readonly officialFigures: readonly YearlyOfficialFigure[];
}
