import { ratingsNeeded } from "./ratingsNeeded.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/** What can be said against the target. `ratingsNeeded`: how many more at the present share; null when none would do. */
export type Verdict =
  | { readonly kind: "met" }
  | { readonly kind: "notMet" }
  | { readonly kind: "cannotTell"; readonly ratingsNeeded: number | null };

/**
 * The verdict (kết luận) against a target: met, not met, or cannot tell yet.
 *
 * Formula: met when the lower end of the 95 % Wilson interval lies above the target; not met when the upper end does not;
 * else cannot tell. "Above": an index of exactly 80 does not meet "more than 80 %".
 * Source: Đề án 06-ĐA/TU of the province (trên 80 %); Wilson (1927), JASA 22:209–212.
 * Refuses: no answers, more satisfied than answered, a target not between 0 and 100.
 *
 * @example
 * verdict(341, 400); // → { kind: "met" }
 * verdict(85, 100); // → { kind: "cannotTell", ratingsNeeded: 146 }
 * verdict(60, 100); // → { kind: "notMet" }
 * verdict(80, 100); // → { kind: "cannotTell", ratingsNeeded: null }
 * verdict(5, 4); // → RangeError
 */
export function verdict(satisfied: number, answered: number, targetPercent = 80): Verdict {
  const needed = ratingsNeeded(satisfied, answered, targetPercent);
  if (needed !== 0) return { kind: "cannotTell", ratingsNeeded: needed };
  const { lower } = wilsonInterval(satisfied, answered);
  return lower > targetPercent / 100 ? { kind: "met" } : { kind: "notMet" };
}
