import { answered } from "./answered.ts";
import { FLOOR_RANK } from "./disclosure.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { newcombeInterval } from "./newcombeInterval.ts";
import { newcombePValue } from "./newcombePValue.ts";
import { satisfied } from "./satisfied.ts";
import type { Interval } from "./wilsonInterval.ts";

/** What may be said of a change: tăng, giảm, chưa đủ căn cứ. */
export type Claim = "increased" | "decreased" | "cannotTell";

/** `comparable` false: one side has fewer than 100 answers, and no difference is given. Else percentage points. */
export type Comparison =
  | { readonly comparable: false; readonly claim: "cannotTell" }
  | {
      readonly comparable: true;
      readonly claim: Claim;
      readonly difference: number;
      readonly interval: Interval;
      readonly pValue: number;
    };

/**
 * What can be said of the change from one group to another, as from one year to the next.
 *
 * Formula: difference of the indices in percentage points with its 95 % Newcombe interval; increased when the interval
 * lies above 0, decreased when below, else cannot tell. Fewer than 100 answers on either side: not comparable.
 * The groups have no answer in common. Two criteria answered by the same people move together, so for them the interval
 * is wider than need be, and a claim the safer. Many comparisons at once go through compareMany.
 * Source: Newcombe (1998), Statistics in Medicine 17:873–890, method 10.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * compare([20, 10, 70, 200, 100], [5, 10, 45, 200, 140]).claim; // → "increased"
 * compare([0, 0, 25, 50, 25], [0, 0, 22, 50, 28]).claim; // → "cannotTell"
 * compare([0, 0, 25, 50, 24], [0, 0, 0, 500, 0]); // → { comparable: false, claim: "cannotTell" }
 * compare([0, 0, 0, 0, -1], [0, 0, 0, 0, 1]); // → RangeError
 */
export function compare(earlier: LevelCounts, later: LevelCounts): Comparison {
  const [n1, n2] = [answered(earlier), answered(later)];
  if (n1 < FLOOR_RANK || n2 < FLOOR_RANK) return { comparable: false, claim: "cannotTell" };
  const [x1, x2] = [satisfied(earlier), satisfied(later)];
  const { lower, upper } = newcombeInterval(x1, n1, x2, n2);
  return {
    comparable: true,
    claim: lower > 0 ? "increased" : upper < 0 ? "decreased" : "cannotTell",
    difference: (100 * (x2 * n1 - x1 * n2)) / (n1 * n2),
    interval: { lower: 100 * lower, upper: 100 * upper },
    pValue: newcombePValue(x1, n1, x2, n2),
  };
}
