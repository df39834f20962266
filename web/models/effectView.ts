import type { BeforeAfter } from "#scoring/beforeAfter.ts";
import type { EffectSentence } from "#scoring/effectSentence.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { ModelEffect } from "#scoring/modelEffect.ts";
import type { PlaceboEffects } from "#scoring/placeboEffects.ts";
import type { Language } from "../messages/dictionary.ts";

/** Keys are code@validFrom. */
export interface EffectView {
  readonly language: Language;
  readonly query: string;
  /** The first and the last month that was looked at; none without ratings. */
  readonly months: readonly string[];
  readonly sentence: EffectSentence;
  readonly effect: ModelEffect<string>;
  readonly placebo: PlaceboEffects | null;
  readonly units: readonly UnitEffect[];
}

/** One unit with a model. */
export interface UnitEffect {
  readonly code: string;
  readonly name: string;
  readonly startsIn: string;
  readonly before: LevelCounts;
  readonly after: LevelCounts;
  readonly change: BeforeAfter | null;
}
