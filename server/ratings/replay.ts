import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { WaitingCell } from "#scoring/release.ts";
import type { BatchCell, BatchDay, ClosedBatch } from "../database/recount.ts";
import { advanceQueue, monthOf, type QueueState } from "./queue.ts";
import { type Marks, type Watched, watchAfterClosing, watchStep } from "./watchQueue.ts";

/** What one queue must have released and must still hold, worked out from its ratings alone. */
export interface Replay {
  readonly released: readonly { readonly month: string; readonly cell: WaitingCell; readonly marks: Marks }[];
  readonly waiting: readonly WaitingCell[];
  /** What each closing of the year took from this queue. */
  readonly taken: readonly { readonly closing: number; readonly cells: readonly WaitingCell[] }[];
}

/**
 * Plays one queue again, batch by batch, through the same rule as recording.
 * @param batches answers of this queue, counted from the ratings, ordered by batch
 * @param days ratings of this queue by batch and day
 * @param closed the closings of this queue, ordered
 * @param watchedFrom the first batch that the rules of suspicion judge
 */
export function replayQueue(
  batches: readonly BatchCell[],
  days: readonly BatchDay[],
  closed: readonly ClosedBatch[],
  watchedFrom: number,
): Replay {
  const cellsOf = Map.groupBy(batches, ({ batch }) => batch);
  const daysOf = Map.groupBy(days, ({ batch }) => batch);
  let watched: Watched = { watch: null, watchedFrom };
  let state: QueueState = { waiting: [], batch: 1, latestOn: null };
  const released: { month: string; cell: WaitingCell; marks: Marks }[] = [];
  const taken: { closing: number; cells: readonly WaitingCell[] }[] = [];
  const numbers = new Set([...batches.map((cell) => cell.batch), ...closed.map((one) => one.batch)]);
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const cells = cellsOf.get(number) ?? [];
    const closing = closed.find((one) => one.batch === number);
    if (closing) {
      const latestOn = [state.latestOn ?? "", ...cells.map((cell) => cell.latestOn)].sort().at(-1) || null;
      taken.push({ closing: closing.closing, cells: [...state.waiting, ...cells.map(waitingCellOf)] });
      state = { waiting: [], batch: number + 1, latestOn };
      watched = { ...watched, watch: watchAfterClosing(watched.watch) };
    } else {
      const latestOn = cells
        .map((cell) => cell.latestOn)
        .sort()
        .at(-1) as string;
      // A number before it may be missing: ratings that somebody deleted are a difference to be named, not a fault.
      const step = advanceQueue({ ...state, batch: number }, cells.map(waitingCellOf), latestOn);
      const month = monthOf(step.state.latestOn as string);
      const arrivals = (daysOf.get(number) ?? []).flatMap(({ day, ratings }) =>
        Array.from({ length: ratings }, () => day),
      );
      const { watch, marks } = watchStep(watched, number, arrivals, step);
      watched = { ...watched, watch };
      released.push(...step.released.map((cell) => ({ month, cell, marks })));
      state = step.state;
    }
  }
  return { released, waiting: state.waiting, taken };
}

function waitingCellOf(cell: BatchCell): WaitingCell {
  const criterion = QUESTIONNAIRE.criteria[cell.position - 1];
  if (!criterion) throw new RangeError(`the form has no criterion at place ${cell.position}`);
  return { criterion, field: cell.field, counts: cell.counts };
}
