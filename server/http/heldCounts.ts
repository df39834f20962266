import { Counts, type Family } from "./counts.ts";
import type { Labels } from "./metricsText.ts";

/** What is counted and not shown yet. */
export class HeldCounts {
  readonly counts = new Counts();
  /** How often each route gave each status. */
  readonly answers: Record<string, number> = {};
  ratings = 0;

  /** @param since the hour, counted from 1970, with which it begins */
  constructor(readonly since: number) {}

  add(family: Family, labels: Labels, value: number): void {
    this.counts.add(family, labels, value);
    if (family === "hailong_ratings_total") this.ratings += value;
    if (family !== "hailong_request_seconds") return;
    const answer = `${labels.route} ${labels.status}`;
    this.answers[answer] = (this.answers[answer] ?? 0) + 1;
  }
}
