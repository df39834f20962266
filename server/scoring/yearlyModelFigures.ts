import type { Effect } from "./clusteredEffect.ts";
import type { EffectSentence } from "./effectSentence.ts";
import type { ModelsByField } from "./modelsByField.ts";
import type { PlaceboBars } from "./placeboBars.ts";
import type { PlaceboEffects } from "./placeboEffects.ts";

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
