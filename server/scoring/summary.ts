import { answered } from "./answered.ts";
import { disclosure } from "./disclosure.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";
import { satisfied } from "./satisfied.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { type Interval, wilsonInterval } from "./wilsonInterval.ts";

/**
 * What a face may say of a group. Percents are unrounded: faces round by roundHalfUp.
 * `none`: nobody answered, which is not 0. `withheld`: one to four answers; it carries no counts and no n.
 */
export type Summary =
  | { readonly disclosure: "none" }
  | { readonly disclosure: "withheld" }
  | {
      readonly disclosure: "countsOnly";
      readonly n: number;
      readonly counts: LevelCounts;
      readonly interval: Interval;
    }
  | {
      readonly disclosure: "index" | "ranked";
      readonly n: number;
      readonly counts: LevelCounts;
      readonly index: number;
      readonly interval: Interval;
      readonly verdict: Verdict;
    };

/**
 * The one computation behind every face: dashboard, report and open data all say this and compute nothing themselves.
 *
 * Formula: disclosure by the number of answers; index, 95 % Wilson interval (both percent) and verdict as their own
 * files say.
 * Source: the files it calls.
 * Refuses: counts that are not whole numbers of 0 or more, a target not between 0 and 100.
 *
 * @example
 * summarise([0, 0, 0, 0, 0]); // → { disclosure: "none" }
 * summarise([0, 0, 1, 1, 1]); // → { disclosure: "withheld" }
 * summarise([10, 20, 29, 141, 200]).index; // → 85.25
 * summarise([10, 20, 29, 141, 200]).verdict; // → { kind: "met" }
 * summarise([0, 0, 0, 0, -1]); // → RangeError
 */
export function summarise(counts: LevelCounts, targetPercent = 80): Summary {
  const n = answered(counts);
  if (n === 0) return { disclosure: "none" };
  const level = disclosure(n);
  if (level === "withheld") return { disclosure: level };
  const x = satisfied(counts);
  const { lower, upper } = wilsonInterval(x, n);
  const interval = { lower: 100 * lower, upper: 100 * upper };
  if (level === "countsOnly") return { disclosure: level, n, counts, interval };
  const judged = verdict(x, n, targetPercent);
  return { disclosure: level, n, counts, index: satisfactionIndex(counts), interval, verdict: judged };
}
