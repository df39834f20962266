import { isClosedDay } from "#contract/closedDays.ts";
import { addDays } from "#contract/day.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import { NOTHING_WATCHED, suspicion, type Watch } from "#scoring/suspicion.ts";
import type { QueueStep } from "./queue.ts";

/** What the rules of suspicion know of a queue. */
export interface Watched {
  /** null: nothing has arrived since the rules are there. */
  readonly watch: Watch | null;
  /** The first batch that they judge. */
  readonly watchedFrom: number;
}

/** Every rule that a step broke, joined by "+"; "" when none. */
export type Marks = string;

/**
 * The watch over a queue after ratings arrived in its batch, and the marks of what the step released. Recording and
 * recounting both go through here. The order of arrival within a batch makes no difference.
 * @param batch the batch of the arrivals
 * @param days their days, one entry each
 * @param step what advanceQueue made of them
 */
export function watchStep(
  { watch, watchedFrom }: Watched,
  batch: number,
  days: readonly string[],
  step: QueueStep,
): { readonly watch: Watch | null; readonly marks: Marks } {
  if (batch < watchedFrom) return { watch, marks: "" };
  const arrived = withDays(watch ?? NOTHING_WATCHED, days);
  if (step.state.batch === batch) return { watch: arrived, marks: "" };
  const overall = step.released.filter((cell) => cell.criterion === "overall").map((cell) => cell.counts);
  const judged = suspicion(arrived, {
    overall: addCounts(NO_ANSWERS, ...overall),
    settledBefore: addDays(step.state.latestOn as string, -DAYS_BACK),
    isClosedDay,
  });
  return { watch: judged.watch, marks: judged.rules.join("+") };
}

/** When a year is closed, the batch under way leaves its point and is not judged. */
export function watchAfterClosing(watch: Watch | null): Watch | null {
  return watch && { ...watch, batch: {} };
}

function withDays(watch: Watch, days: readonly string[]): Watch {
  const batch = { ...watch.batch };
  for (const day of days) batch[day] = (batch[day] ?? 0) + 1;
  return { ...watch, batch };
}
