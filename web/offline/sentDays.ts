import type { Day } from "#contract/day.ts";

/** Ratings that the worker has sent for a page, by their ids: on which day each was counted. */
export type SentDays = Record<string, Day>;

const sent: SentDays = {};

/** Listens for what the worker tells; asked for before anything else acts on it. */
export function hearSentDays(): void {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => Object.assign(sent, data));
}

/** undefined: another tab has sent it, or nobody. */
export const sentDay = (id: string): Day | undefined => sent[id];
