import { type EffectSentence, effectSentence } from "./effectSentence.ts";
import { type ModelEffect, modelEffect } from "./modelEffect.ts";
import { type PlaceboEffects, placeboEffects } from "./placeboEffects.ts";
import type { UnitCounts } from "./unitCounts.ts";

/** Fixed, so that the same counts always give the same shuffles. */
const SEED = 2707;
/** Enough to tell one in twenty; more would hold up everybody else for as long. */
const SHUFFLES = 499;

/** What is found of the models: the estimate, what comes out where there is nothing, and the one sentence. */
export interface EffectFindings {
  readonly effect: ModelEffect<string>;
  readonly placebo: PlaceboEffects | null;
  readonly sentence: EffectSentence;
}

/**
 * The whole answer to "did the models move the index", the same behind the public page and the frozen report.
 *
 * Formula: modelEffect, placeboEffects with a fixed seed and 499 shuffles, effectSentence of both. Units are taken in the
 * order of their keys, so that the order in which they were read does not change a shuffle.
 * Source: the files it calls.
 * Refuses: what they refuse.
 *
 * @example
 * effectFindings(["d", "c", "b", "a"].map((key, place) => ({ key, kind: "commune", start: place < 2 ? 1 : null, satisfied: [60, place < 2 ? 80 : 70], answered: [100, 100] }))).sentence; // → { kind: "cannotTell", reason: "trendUnseen" }
 * effectFindings([]).sentence; // → { kind: "cannotTell", reason: "tooFewUnits" }
 * effectFindings([{ key: "a", kind: "commune", start: 1, satisfied: [9, 13], answered: [10, 12] }]); // → RangeError
 */
export function effectFindings(units: readonly UnitCounts<string>[]): EffectFindings {
  const sorted = [...units].sort((a, b) => (a.key < b.key ? -1 : 1));
  const effect = modelEffect(sorted);
  const placebo = placeboEffects(sorted, SEED, SHUFFLES);
  return { effect, placebo, sentence: effectSentence(effect, placebo) };
}
