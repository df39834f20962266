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
  /** Days to which nothing comes any more, and their ratings. A day beyond the limit of a burst counts as the limit. */
  readonly settled: { readonly days: number; readonly ratings: number };
  /** Released overall answers in a row at level 5, and those before them. */
  readonly fives: { readonly run: number; readonly fives: number; readonly answers: number };
  /** Ratings so far, and those given on closed days. A marked step adds a quarter of itself. */
  readonly closed: { readonly closed: number; readonly ratings: number };
}

export const NOTHING_WATCHED: Watch = {
  batch: {},
  open: {},
  settled: { days: 0, ratings: 0 },
  fives: { run: 0, fives: 0, answers: 0 },
  closed: { closed: 0, ratings: 0 },
};

/** One step of a rating point, at the moment it is released. */
export interface ReleasedStep {
  /** Overall answers that are released, of all fields. */
  readonly overall: LevelCounts;
  /** Ratings of the batch that were given on closed days. */
  readonly onClosedDays: number;
  /** Days before this one get no more ratings. YYYY-MM-DD. */
  readonly settledBefore: string;
}

/** Days that must be known before a day can be called unusual. */
const DAYS_KNOWN = 10;
const BURST_TIMES = 3;
const BURST_MORE = 10;
/** A run of fives is marked when its chance at this point is below this. */
const RUN_CHANCE = 1e-6;
/** The share of fives of a point about which little is known, and the answers that this weighs as much as. */
const PRIOR = { fives: 8, answers: 10 };
/** The share of ratings on closed days up to which a point is one that people use when it is open. */
const CLOSED_SHARE = 0.2;
const CLOSED_PRIOR = 20;

/**
 * Whether a step that is being released looks like the work of somebody who stuffs the ballot, and by which rules.
 *
 * Formula: "burst": at least half of the batch was given on days that had, with it, more than 3 × the mean of the
 * point's settled days + 10 ratings, ten such days being known. "all-five": the step's overall answers are all 5, and
 * continue a run so long that its chance, share of fives before the run to the power of its length, is below one in a
 * million (the share begins as 8 of 10). "closed-day": at least half of the batch was given on closed days, at a point
 * of whose ratings up to now less than a fifth was. A step is marked as a whole; what it left waiting is judged with
 * the step that releases it.
 * Source: a choice of this platform. A rule that looked at single ratings would, by its mark, tell somebody's answer.
 * Refuses: numbers that are not whole numbers of 0 or more, a step without answers.
 *
 * @example
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 } }, { overall: [0, 0, 0, 0, 5], onClosedDays: 0, settledBefore: "2026-02-23" }).rules; // → []
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 }, open: { "2026-03-02": 30 }, settled: { days: 10, ratings: 80 } }, { overall: [0, 0, 1, 2, 2], onClosedDays: 0, settledBefore: "2026-02-23" }).rules; // → ["burst"]
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-02": 5 }, fives: { run: 60, fives: 0, answers: 0 } }, { overall: [0, 0, 0, 0, 5], onClosedDays: 0, settledBefore: "2026-02-23" }).rules; // → ["all-five"]
 * suspicion({ ...NOTHING_WATCHED, batch: { "2026-03-01": 5 } }, { overall: [0, 0, 0, 0, 5], onClosedDays: 3, settledBefore: "2026-02-22" }).rules; // → ["closed-day"]
 * suspicion(NOTHING_WATCHED, { overall: [0, 0, 0, 0, 0], onClosedDays: 0, settledBefore: "2026-02-23" }); // → RangeError
 */
export function suspicion(
  watch: Watch,
  step: ReleasedStep,
): { readonly rules: readonly SuspicionRule[]; readonly watch: Watch } {
  const n = answered(step.overall);
  if (n === 0) throw new RangeError("a step without answers");
  const days = added(watch.open, watch.batch);
  const { settled, open } = settle(watch.settled, days, step.settledBefore);
  const limit = burstLimit(watch.settled);
  const inBatch = sum(Object.values(watch.batch));
  const onBusyDays = sum(
    Object.keys(watch.batch).map((day) => ((days[day] ?? 0) > limit ? (watch.batch[day] ?? 0) : 0)),
  );
  const fives = afterStep(watch.fives, step.overall, n);
  const { closed } = watch;
  const isClosed =
    inBatch > 0 &&
    2 * step.onClosedDays >= inBatch &&
    closed.closed < CLOSED_SHARE * (closed.ratings + CLOSED_PRIOR);
  const found: Record<SuspicionRule, boolean> = {
    burst: inBatch > 0 && 2 * onBusyDays >= inBatch,
    "all-five": fives.run > 0 && fives.run >= longestRun(watch.fives),
    "closed-day": isClosed,
  };
  const closedAdded = isClosed ? Math.min(step.onClosedDays, Math.ceil(inBatch / 4)) : step.onClosedDays;
  return {
    rules: SUSPICION_RULES.filter((rule) => found[rule]),
    watch: {
      batch: {},
      open,
      settled,
      fives,
      closed: { closed: closed.closed + closedAdded, ratings: closed.ratings + inBatch },
    },
  };
}

function burstLimit({ days, ratings }: Watch["settled"]): number {
  return days < DAYS_KNOWN
    ? Number.POSITIVE_INFINITY
    : Math.floor((BURST_TIMES * ratings) / days) + BURST_MORE;
}

/** Moves the days that are over, oldest first, into what is usual here. */
function settle(before: Watch["settled"], days: Readonly<Record<string, number>>, settledBefore: string) {
  let settled = before;
  const open: Record<string, number> = {};
  for (const day of Object.keys(days).sort()) {
    const count = days[day] ?? 0;
    if (day >= settledBefore) open[day] = count;
    else
      settled = { days: settled.days + 1, ratings: settled.ratings + Math.min(count, burstLimit(settled)) };
  }
  return { settled, open };
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
