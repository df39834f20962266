import type { Effect } from "./clusteredEffect.ts";
import { effectFindings } from "./effectFindings.ts";
import type { EffectSentence } from "./effectSentence.ts";
import { type ModelsByField, modelsByField } from "./modelsByField.ts";
import { type PlaceboBars, placeboBars } from "./placeboBars.ts";
import type { PlaceboEffects } from "./placeboEffects.ts";
import { yearlyEffectUnits } from "./yearlyEffectUnits.ts";
import type { YearlyModels } from "./yearlyRegister.ts";
import type { YearlyInput } from "./yearlyReport.ts";

/** What a yearly report says of the movement's models. */
export interface YearlyModelFigures {
  /** Steps taken in the year. */
  readonly inYear: ModelsByField;
  /** Steps taken up to its end; the recognised and exemplary are among those registered. */
  readonly untilYearEnd: ModelsByField;
  readonly effect: YearlyModelEffect;
}

export interface YearlyModelEffect {
  readonly sentence: EffectSentence;
  /** Months looked at, YYYY-MM; null: no answers. */
  readonly from: string | null;
  readonly to: string;
  /** Models that began by the end of the year and name a unit that is there. */
  readonly models: number;
  /** Of them those none of whose units entered the effect: too few ratings, or nothing to compare with. */
  readonly modelsSilent: number;
  /** Units with a model that entered the effect. */
  readonly measured: number;
  /** Units with a model and too few answers to say anything. */
  readonly tooFew: number;
  readonly withoutComparison: number;
  /** Units that never had a model. */
  readonly neverStarted: number;
  /** Percentage points; null: fewer than two units could be compared. */
  readonly effect: Effect | null;
  /** The same before the starts; null: too short a time before. */
  readonly preTrend: Effect | null;
  /** By month from the start, which is 0. */
  readonly byTime: readonly (Effect & { readonly key: string })[];
  readonly placebo: YearlyPlacebo | null;
}

/** How the effect stands among those of shuffled starts. */
export interface YearlyPlacebo extends Pick<PlaceboEffects, "rank" | "pValue"> {
  readonly shuffles: number;
  /** 95 % of the shuffles lie between these, in percentage points. */
  readonly lower: number;
  readonly upper: number;
  /** All of them as a histogram; none in reports frozen before it was part of them. */
  readonly bars?: PlaceboBars;
}

type Input = Pick<YearlyInput, "year" | "criteria" | "units" | "tallies">;

/**
 * The models of the movement in a yearly report: what the register counts, and whether the index moved.
 *
 * Formula: modelsByField for the year and for all time up to its end; effectFindings over yearlyEffectUnits. Of the
 * shuffled effects the ⌈2.5 %·n⌉-th and the ⌈97.5 %·n⌉-th smallest.
 * Source: the files it calls.
 * Refuses: what they refuse; a model that is listed twice.
 *
 * @returns undefined when nothing was registered
 *
 * @example
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [{ key: "7", field: "other", registeredOn: "2025-03-01", recognisedOn: null, exemplaryOn: null, stoppedOn: null, startsIn: null, ties: [] }], praised: [], earlier: [] }, new Map()).inYear.total.registered; // → 1
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [], praised: [], earlier: [] }, new Map()); // → undefined
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [{ key: "7" }, { key: "7" }], praised: [], earlier: [] }, new Map()); // → RangeError
 */
export function yearlyModels(
  input: Input,
  models: YearlyModels,
  yearEndUnit: ReadonlyMap<string, string>,
): YearlyModelFigures | undefined {
  const { year } = input;
  const { register } = models;
  if (register.length === 0) return undefined;
  if (new Set(register.map(({ key }) => key)).size !== register.length) {
    throw new RangeError("a model is listed twice");
  }
  const { months, units } = yearlyEffectUnits(input, models, yearEndUnit);
  const { effect, placebo, sentence } = effectFindings(units);
  const begun = new Set(units.filter(({ start }) => start !== null).map(({ key }) => key));
  const measured = new Set(effect.measured);
  const last = `${year}-12`;
  const tied = register.filter(
    ({ startsIn, ties }) => startsIn !== null && startsIn <= last && ties.some((unit) => begun.has(unit)),
  );
  return {
    inYear: modelsByField(register, `${year}-01-01`, `${year}-12-31`),
    untilYearEnd: modelsByField(register, "0000-01-01", `${year}-12-31`),
    effect: {
      sentence,
      from: months[0] ?? null,
      to: last,
      models: tied.length,
      modelsSilent: tied.filter(({ ties }) => !ties.some((unit) => measured.has(unit))).length,
      measured: effect.measured.length,
      tooFew: effect.tooFew.length,
      withoutComparison: effect.withoutComparison.length,
      neverStarted: effect.neverStarted,
      effect: effect.effect,
      preTrend: effect.preTrend,
      byTime: effect.byTime.map(({ eventTime, ...one }) => ({ key: String(eventTime), ...one })),
      placebo: placebo && placeboOf(placebo),
    },
  };
}

function placeboOf(placebo: PlaceboEffects): YearlyPlacebo {
  const { shuffled, rank, pValue } = placebo;
  const sorted = [...shuffled].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const [lower, upper] = [at(0.025), at(0.975)];
  return { shuffles: sorted.length, rank, pValue, lower, upper, bars: placeboBars(placebo) };
}
