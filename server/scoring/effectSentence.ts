import type { Effect } from "./clusteredEffect.ts";
import type { PlaceboEffects } from "./placeboEffects.ts";

/** Why nothing can be told: each reason is something that a reader can see in the figures beside it. */
export type CannotTellReason =
  | "tooFewUnits"
  | "trendUnseen"
  | "trendBefore"
  | "placeboAsLarge"
  | "intervalTooWide";

/** What may be said of the models: có cải thiện, có giảm sút, không thấy thay đổi, chưa đủ căn cứ. */
export type EffectSentence =
  | { readonly kind: "improved" | "worsened" | "noChange" }
  | { readonly kind: "cannotTell"; readonly reason: CannotTellReason };

/** An effect as large as this would be worth telling, in percentage points; "no change" excludes it. */
export const EFFECT_MARGIN = 3;

/**
 * The one sentence about the models' effect on the index.
 *
 * Formula: improved when the 95 % interval lies above 0, at most 5 % of the shuffled starts give an effect as far from 0,
 * and the time before the starts does not explain it: the 95 % interval of its trend holds 0, and the effect's interval
 * lies above the trend's estimate too. Worsened, the same below 0: with three sentences only, a harm would have to hide
 * behind "cannot tell". No change when the interval holds 0 and lies within ±3 points and the trend's interval holds 0.
 * Else cannot tell, with the first reason that holds. Where the time before cannot be looked at, nothing is claimed.
 * Source: a choice of this platform; D. J. Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics
 * 15:657–680, for "no change" as a claim of its own, which needs a narrow interval; A. Rambachan and J. Roth (2023), "A
 * more credible approach to parallel trends", Review of Economic Studies 90:2555–2591, for holding the effect against
 * a trend as large as the one before.
 * Refuses: a margin of 0 or less.
 *
 * @example
 * effectSentence({ effect: { difference: 4, interval: { lower: 1, upper: 7 }, pValue: 0.01, units: 30 }, preTrend: { difference: 0, interval: { lower: -2, upper: 2 }, pValue: 1, units: 30 } }, { pValue: 0.01 }); // → { kind: "improved" }
 * effectSentence({ effect: { difference: 4, interval: { lower: 1, upper: 7 }, pValue: 0.01, units: 30 }, preTrend: { difference: 0, interval: { lower: -2, upper: 2 }, pValue: 1, units: 30 } }, { pValue: 0.2 }); // → { kind: "cannotTell", reason: "placeboAsLarge" }
 * effectSentence({ effect: null, preTrend: null }, null); // → { kind: "cannotTell", reason: "tooFewUnits" }
 * effectSentence({ effect: null, preTrend: null }, null, 0); // → RangeError
 */
export function effectSentence(
  { effect, preTrend }: { readonly effect: Effect | null; readonly preTrend: Effect | null },
  placebo: Pick<PlaceboEffects, "pValue"> | null,
  marginPoints = EFFECT_MARGIN,
): EffectSentence {
  if (!(marginPoints > 0)) throw new RangeError(`the margin must be above 0 points, got ${marginPoints}`);
  if (effect === null) return cannotTell("tooFewUnits");
  if (preTrend === null) return cannotTell("trendUnseen");
  const { lower, upper } = effect.interval;
  const holdsZero = lower <= 0 && upper >= 0;
  if (holdsZero && (lower < -marginPoints || upper > marginPoints)) return cannotTell("intervalTooWide");
  if (preTrend.interval.lower > 0 || preTrend.interval.upper < 0) return cannotTell("trendBefore");
  if (holdsZero) return { kind: "noChange" };
  if (lower > 0 ? lower <= preTrend.difference : upper >= preTrend.difference)
    return cannotTell("trendBefore");
  if (placebo === null || placebo.pValue > 0.05) return cannotTell("placeboAsLarge");
  return { kind: lower > 0 ? "improved" : "worsened" };
}

function cannotTell(reason: CannotTellReason): EffectSentence {
  return { kind: "cannotTell", reason };
}
