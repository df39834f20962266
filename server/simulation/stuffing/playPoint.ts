import { advanceQueue, oneAnswer, type QueueState } from "../../ratings/queue.ts";
import { type Watched, watchStep } from "../../ratings/watchQueue.ts";

/** One rating as the simulation knows it, and the server never does. */
export interface Arrival {
  readonly day: string;
  /** Overall level, 1–5. */
  readonly level: number;
  readonly isStuffed: boolean;
}

/** Ratings that were released together, and the rules that marked them. */
export interface PlayedStep {
  readonly ratings: readonly Arrival[];
  readonly rules: readonly string[];
}

/** One rating point's year, rating by rating, through the rules that recording goes through. What waits at the end is left out. */
export function playPoint(arrivals: readonly Arrival[]): PlayedStep[] {
  const steps: PlayedStep[] = [];
  let state: QueueState = { waiting: [], batch: 1, latestOn: null };
  let watched: Watched = { watch: null, watchedFrom: 1 };
  let batch: Arrival[] = [];
  for (const arrival of arrivals) {
    batch.push(arrival);
    const cell = { criterion: "overall", field: "unstated", counts: oneAnswer(arrival.level) };
    const step = advanceQueue(state, [cell], arrival.day);
    const { watch, marks } = watchStep(watched, state.batch, [arrival.day], step);
    if (step.state.batch !== state.batch) {
      steps.push({ ratings: batch, rules: marks ? marks.split("+") : [] });
      batch = [];
    }
    watched = { ...watched, watch };
    state = step.state;
  }
  return steps;
}
