import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** Rules by which a window's answers are marked. In this order, joined by "+", they name the marks of an answer. */
export const SUSPICION_RULES = ["burst", "all-five", "all-one", "closed-day"] as const;
export type SuspicionRule = (typeof SUSPICION_RULES)[number];

/** What is usual at a point, from the year before; nothing of it comes from the window that is judged. */
export interface Usual {
  /** Ratings on a working day; null: not known. */
  readonly perWorkingDay: number | null;
  /** Overall answers of the year before, and how many of its ratings were given on closed days. */
  readonly overall: LevelCounts;
  readonly onClosedDays: number;
}

/** One window of a point. */
export interface JudgedWindow {
  /** Ratings by day, YYYY-MM-DD; days without any are left out. */
  readonly byDay: Readonly<Record<string, number>>;
  readonly overall: LevelCounts;
  isClosedDay(day: string): boolean;
  /** Whether more came on a day than any point serves, whatever is usual here; left out: on none. */
  isFloodDay?(day: string): boolean;
}

const BURST_TIMES = 3;
const BURST_MORE = 10;
/** A window of one level only is marked when its chance at this point is below this. */
const ONE_LEVEL_CHANCE = 1e-6;
/** The share of a level at a point about which little is known, and the answers that this weighs as much as. */
const PRIOR = { ofLevel: 8, answers: 10 };
/** One rating on a closed day beside this many others: from there on closed days are usual at a point. */
const CLOSED_USUAL = 25;
/** A window is marked when one in so many of its ratings, or more, was given on closed days. */
const CLOSED_SHARE = 5;
/** Fewer on closed days than this are visitors who rate from home. */
const CLOSED_LEAST = 5;

/**
 * Whether a window of a point looks like the work of somebody who stuffs the ballot, and by which rules.
 *
 * Formula: "burst": at least half of the window's ratings lie on days with more than 3 × the ratings of a usual working
 * day + 10, or on flood days. "all-five" and "all-one": every overall answer is at that level, and the chance of it, share of the level in
 * the year before to the power of their number, is below one in a million (the share begins as 8 of 10, for both).
 * "closed-day": a fifth, and five or more, were given on closed days, at a point that had less than one rating in 25 on
 * them. Judged from the first day on by what the year before says; where that is not known, "burst" speaks of flood days only.
 * Source: a choice of this platform. A rule that looked at single ratings would, by its mark, tell somebody's answer.
 * Refuses: numbers that are not whole numbers of 0 or more, a window without answers.
 *
 * @example
 * suspicion({ perWorkingDay: 8, overall: [0, 0, 0, 0, 0], onClosedDays: 0 }, { byDay: { "2026-03-02": 12 }, overall: [0, 0, 2, 4, 6], isClosedDay: () => false }); // → []
 * suspicion({ perWorkingDay: 8, overall: [0, 0, 0, 0, 0], onClosedDays: 0 }, { byDay: { "2026-03-02": 40, "2026-03-03": 9 }, overall: [0, 0, 9, 20, 20], isClosedDay: () => false }); // → ["burst"]
 * suspicion({ perWorkingDay: null, overall: [0, 0, 0, 0, 0], onClosedDays: 0 }, { byDay: { "2026-03-02": 40, "2026-03-03": 9 }, overall: [0, 0, 9, 20, 20], isClosedDay: () => false, isFloodDay: (day) => day === "2026-03-02" }); // → ["burst"]
 * suspicion({ perWorkingDay: 8, overall: [0, 0, 100, 400, 500], onClosedDays: 0 }, { byDay: { "2026-03-02": 30 }, overall: [0, 0, 0, 0, 30], isClosedDay: () => false }); // → ["all-five"]
 * suspicion({ perWorkingDay: 8, overall: [30, 70, 100, 400, 400], onClosedDays: 0 }, { byDay: { "2026-03-02": 5 }, overall: [5, 0, 0, 0, 0], isClosedDay: () => false }); // → ["all-one"]
 * suspicion({ perWorkingDay: 8, overall: [0, 0, 100, 400, 500], onClosedDays: 2 }, { byDay: { "2026-03-01": 6 }, overall: [0, 0, 1, 2, 3], isClosedDay: () => true }); // → ["closed-day"]
 * suspicion({ perWorkingDay: 8, overall: [0, 0, 0, 0, 0], onClosedDays: 0 }, { byDay: {}, overall: [0, 0, 0, 0, 0], isClosedDay: () => false }); // → RangeError
 */
export function suspicion(usual: Usual, window: JudgedWindow): readonly SuspicionRule[] {
  const n = answered(window.overall);
  if (n === 0) throw new RangeError("a window without answers");
  const days = Object.entries(window.byDay);
  for (const [day, count] of days) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} ratings on ${day}`);
  }
  const all = sum(days.map(([, count]) => count));
  const on = (isUnusual: (day: string, count: number) => boolean) =>
    sum(days.filter(([day, count]) => isUnusual(day, count)).map(([, count]) => count));
  const limit =
    usual.perWorkingDay === null ? Number.POSITIVE_INFINITY : BURST_TIMES * usual.perWorkingDay + BURST_MORE;
  const onClosed = on(window.isClosedDay);
  const before = answered(usual.overall);
  const found: Record<SuspicionRule, boolean> = {
    burst: all > 0 && 2 * on((day, count) => count > limit || window.isFloodDay?.(day) === true) >= all,
    "all-five": isOneLevel(4, usual.overall, window.overall),
    "all-one": isOneLevel(0, usual.overall, window.overall),
    "closed-day":
      onClosed >= CLOSED_LEAST &&
      CLOSED_SHARE * onClosed >= all &&
      CLOSED_USUAL * usual.onClosedDays <= before,
  };
  return SUSPICION_RULES.filter((rule) => found[rule]);
}

function isOneLevel(level: 0 | 4, before: LevelCounts, overall: LevelCounts): boolean {
  const n = answered(overall);
  if (overall[level] !== n) return false;
  const share = (before[level] + PRIOR.ofLevel) / (answered(before) + PRIOR.answers);
  return n * Math.log(share) < Math.log(ONE_LEVEL_CHANCE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
