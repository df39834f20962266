import type { LevelCounts } from "#scoring/levelCounts.ts";
import { RELEASE_STEP, releaseBatch, type WaitingCell } from "#scoring/release.ts";
import { countWaiting } from "../database/waitingAnswers.ts";

/** Answers that wait in one queue, as the step rule sees them. */
export interface QueueState {
  readonly waiting: readonly WaitingCell[];
  /** Number of the batch that newly arrived ratings belong to. */
  readonly batch: number;
  /** Latest day rated in this queue; null: none yet. */
  readonly latestOn: string | null;
}

export interface QueueStep {
  readonly state: QueueState;
  readonly released: readonly WaitingCell[];
}

/**
 * A queue after answers arrived in it. Once five ratings wait, the batch is closed and the step rule says what is
 * released; recording and recounting both go through here, so they cannot disagree about the rule.
 */
export function advanceQueue(
  before: QueueState,
  arrived: readonly WaitingCell[],
  arrivedLatestOn: string,
): QueueStep {
  const latestOn = before.latestOn && before.latestOn > arrivedLatestOn ? before.latestOn : arrivedLatestOn;
  const cells = [...before.waiting, ...arrived];
  if (countWaiting(cells) < RELEASE_STEP) {
    return { state: { waiting: cells, batch: before.batch, latestOn }, released: [] };
  }
  const { released, waiting } = releaseBatch(cells);
  return { state: { waiting, batch: before.batch + 1, latestOn }, released };
}

/** The counts of one answer. */
export function oneAnswer(level: number): LevelCounts {
  return [1, 2, 3, 4, 5].map((l) => (l === level ? 1 : 0)) as unknown as LevelCounts;
}

/** First day of a day's month: the month in which a release is counted. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
