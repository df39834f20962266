import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** Rules by which released answers are marked. In this order, joined by "+", they name the marks of an atom. */
export const SUSPICION_RULES = ["burst", "all-five", "closed-day"] as const;
export type SuspicionRule = (typeof SUSPICION_RULES)[number];

/** What is remembered of a rating point's year: numbers of ratings by day, and nothing of any one rating. */
export interface Watch {
  /** Ratings of the present batch, by day. */
  readonly batch: Readonly<Record<string, number>>;
  /** Ratings of earlier batches on days to which more may still come. */
  readonly open: Readonly<Record<string, number>>;
  /** Working days to which nothing comes any more, and their ratings. A day beyond the limit of a burst counts as the limit. */
  readonly settled: { readonly days: number; readonly ratings: number };
  /** Ratings on closed days to which nothing comes any more, of each day at most half of a usual working day's. */
  readonly onClosedDays: number;
  /** Released overall answers in a row at level 5, and those before them. */
  readonly fives: { readonly run: number; readonly fives: number; readonly answers: number };
}

export const NOTHING_WATCHED: Watch = {
  batch: {},
  open: {},
  settled: { days: 0, ratings: 0 },
  onClosedDays: 0,
  fives: { run: 0, fives: 0, answers: 0 },
};

/** One step of a rating point, at the moment it is released. */
export interface ReleasedStep {
  /** Overall answers that are released, of all fields. */
  readonly overall: LevelCounts;
  /** Days before this one get no more ratings. YYYY-MM-DD. */
  readonly settledBefore: string;
  isClosedDay(day: string): boolean;
}

/** Days that must be known before anything can be called unusual. */
const DAYS_KNOWN = 10;
const BURST_TIMES = 3;
const BURST_MORE = 10;
/** A run of fives is marked when its chance at this point is below this. */
const RUN_CHANCE = 1e-6;
/** The share of fives of a point about which little is known, and the answers that this weighs as much as. */
const PRIOR = { fives: 8, answers: 10 };
/** One rating on a closed day beside this many on working days: from there on closed days are usual at a point. */
const CLOSED_USUAL = 25;

/**
 * Whether a step that is being released looks like the work of somebody who stuffs the ballot, and by which rules.
 *
 * Formula: "burst": at least half of the batch was given on days that had, with it, more than 3 × the mean of the
 * point's settled working days + 10 ratings. "closed-day": at least half of the batch was given on closed days, at a
 * point that had less than one rating on them for 25 on working days. Both say nothing before ten working days with
 * ratings are known. "all-five": the step's overall answers are all 5, and continue a run so long that its chance,
 * share of fives before the run to the power of its length, is below one in a million (the share begins as 8 of 10).
 * A step is marked as a whole; what it left waiting is judged with the step that releases it.
 * Source: a choice of this platform. A rule that looked at single ratings would, by its mark, tell somebody's answer.
 * Refuses: numbers that are not whole numbers of 0 or more, a step without answers.
 *
 * @example
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 } }, { overall: [0, 0, 0, 0, 5], settledBefore: "2026-02-23", isClosedDay: () => false }).rules; // → []
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 }, open: { "2026-03-02": 30 }, settled: { days: 10, ratings: 80 } }, { overall: [0, 0, 1, 2, 2], settledBefore: "2026-02-23", isClosedDay: () => false }).rules; // → ["burst"]
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 }, fives: { run: 60, fives: 0, answers: 0 } }, { overall: [0, 0, 0, 0, 5], settledBefore: "2026-02-23", isClosedDay: () => false }).rules; // → ["all-five"]
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-01": 5 }, settled: { days: 10, ratings: 80 } }, { overall: [0, 0, 0, 0, 5], settledBefore: "2026-02-22", isClosedDay: () => true }).rules; // → ["closed-day"]
 * suspicion(NOTHING_WATCHED, { overall: [0, 0, 0, 0, 0], settledBefore: "2026-02-23", isClosedDay: () => false }); // → RangeError
 */
export function suspicion(
  watch: Watch,
  step: ReleasedStep,
): { readonly rules: readonly SuspicionRule[]; readonly watch: Watch } {
  const n = answered(step.overall);
  if (n === 0) throw new RangeError("a step without answers");
  const days = added(watch.open, watch.batch);
  const limit = burstLimit(watch.settled);
  const isMostly = (isUnusual: (day: string) => boolean) => {
    const unusual = Object.entries(watch.batch).filter(([day]) => isUnusual(day));
    const all = sum(Object.values(watch.batch));
    return all > 0 && 2 * sum(unusual.map(([, count]) => count)) >= all;
  };
  const closedAreUnusual =
    watch.settled.days >= DAYS_KNOWN && CLOSED_USUAL * watch.onClosedDays < watch.settled.ratings;
  const fives = afterStep(watch.fives, step.overall, n);
  const found: Record<SuspicionRule, boolean> = {
    burst: isMostly((day) => (days[day] ?? 0) > limit),
    "all-five": fives.run > 0 && fives.run >= longestRun(watch.fives),
    "closed-day": closedAreUnusual && isMostly(step.isClosedDay),
  };
  return {
    rules: SUSPICION_RULES.filter((rule) => found[rule]),
    watch: { batch: {}, ...settle(watch, days, step), fives },
  };
}

function burstLimit({ days, ratings }: Watch["settled"]): number {
  return days < DAYS_KNOWN
    ? Number.POSITIVE_INFINITY
    : Math.floor((BURST_TIMES * ratings) / days) + BURST_MORE;
}

/** Moves the days that are over, oldest first, into what is usual here. */
function settle(watch: Watch, days: Readonly<Record<string, number>>, step: ReleasedStep) {
  let { settled, onClosedDays } = watch;
  const open: Record<string, number> = {};
  for (const day of Object.keys(days).sort()) {
    const count = days[day] ?? 0;
    if (day >= step.settledBefore) open[day] = count;
    else if (step.isClosedDay(day)) onClosedDays += Math.min(count, halfADay(settled));
    else
      settled = { days: settled.days + 1, ratings: settled.ratings + Math.min(count, burstLimit(settled)) };
  }
  return { open, settled, onClosedDays };
}

function halfADay({ days, ratings }: Watch["settled"]): number {
  return days === 0 ? 1 : Math.ceil(ratings / days / 2);
}

/** How many fives in a row are too many at this point. */
function longestRun({ fives, answers }: Watch["fives"]): number {
  const share = (fives + PRIOR.fives) / (answers + PRIOR.answers);
  return Math.ceil(Math.log(RUN_CHANCE) / Math.log(share));
}

/** A run that ends joins what is known of the point, as long as it could have been by chance. */
function afterStep(before: Watch["fives"], overall: LevelCounts, n: number): Watch["fives"] {
  if (overall[4] === n) return { ...before, run: before.run + n };
  const run = Math.min(before.run, longestRun(before));
  return { run: 0, fives: before.fives + run + overall[4], answers: before.answers + run + n };
}

function added(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const all = { ...a };
  for (const [day, count] of Object.entries(b)) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} ratings on ${day}`);
    all[day] = (all[day] ?? 0) + count;
  }
  return all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
