import { dayInVietnam } from "#contract/day.ts";
import type { Platform } from "../platform.ts";
import { Counts, type Family } from "./counts.ts";
import { HeldCounts } from "./heldCounts.ts";
import { type Gauge, gaugeLines, type Labels } from "./metricsText.ts";

const HOUR_MS = 3_600_000;
/** Fewer ratings than this are never shown by themselves, as on every page. */
const FEWEST_RATINGS = 5;
/** Routes on which a citizen rates, and what leads there and on from there. */
const CITIZENS_ROUTE = /^\/(?:d|c|r|kiosk|api\/ratings)(?:\/|$)/;

/** A span of hours as it becomes visible, for the log. */
export interface Shown {
  readonly from: string;
  readonly until: string;
  /** How often each route gave each status. */
  readonly answers: Readonly<Record<string, number>>;
}

/**
 * What one process has seen since it started. Whoever asks every second, or reads the log, must not learn when a rating
 * came: what is counted is held back until its hour is over, and what citizens do until the hours held make five ratings
 * or the day is over. Failures alone are seen at once: they need somebody, and what failed is no rating.
 */
export class Metrics {
  private readonly seen = new Counts();
  private seenBusiest = 0;
  private citizens: HeldCounts;
  private others: HeldCounts;
  private busiest = 0;
  private waiting = 0;
  /** The hour in which each kind of failure was last seen. */
  private readonly failures = new Map<string, number>();

  /** @param tell hears of each span of hours when it becomes visible */
  constructor(
    private readonly now: () => Date = () => new Date(),
    private readonly tell: (shown: Shown) => void = () => {},
  ) {
    this.citizens = new HeldCounts(hourOf(now()));
    this.others = new HeldCounts(hourOf(now()));
  }

  /** Ratings that wait for their commit or are in it. */
  get queued(): number {
    return this.waiting;
  }
  set queued(ratings: number) {
    this.turn();
    this.waiting = ratings;
    this.busiest = Math.max(this.busiest, ratings);
  }

  /** Adds one to a counter, or one value to a histogram. */
  add(family: Family, labels: Labels, value = 1): void {
    this.turn();
    if (family === "hailong_failures_total") this.seen.add(family, labels, value);
    else this.heldFor(family, labels).add(family, labels, value);
  }

  /** Whether a failure is the first of its kind in this hour. */
  isFirst(failure: string): boolean {
    const hour = hourOf(this.now());
    const isFirst = this.failures.get(failure) !== hour;
    this.failures.set(failure, hour);
    return isFirst;
  }

  /** Shows what is held, if its hour is over. Called at each full hour, and by whatever counts or reads. */
  turn(): void {
    if (hourOf(this.now()) > this.others.since) this.show();
  }

  /** Shows what is held although its hour is not over: the process ends. */
  end(): void {
    this.show();
  }

  /** @param gauges what is measured at this moment, beside what was counted */
  text(gauges: readonly Gauge[] = []): string {
    this.turn();
    const queue: Gauge = {
      name: "hailong_queue_ratings",
      help: "Most ratings on their way into the database at once, in the hours shown last",
      values: [{ labels: {}, value: this.seenBusiest }],
    };
    return `${[...this.seen.lines(), ...[queue, ...gauges].flatMap(gaugeLines)].join("\n")}\n`;
  }

  private heldFor(family: Family, { route }: Labels): HeldCounts {
    const isElsewhere = family === "hailong_request_seconds" && !CITIZENS_ROUTE.test(String(route));
    return isElsewhere ? this.others : this.citizens;
  }

  private show(): void {
    const hour = hourOf(this.now());
    this.release(this.others, hour);
    this.others = new HeldCounts(hour);
    // With no rating as with four: whether anything is held must not tell either.
    const isSameDay = dayOfHour(hour) === dayOfHour(this.citizens.since);
    if (this.citizens.ratings < FEWEST_RATINGS && isSameDay) return;
    this.release(this.citizens, hour);
    this.citizens = new HeldCounts(hour);
    this.seenBusiest = this.busiest;
    this.busiest = this.waiting;
  }

  private release({ counts, answers, since }: HeldCounts, hour: number): void {
    this.seen.addAll(counts);
    if (Object.keys(answers).length === 0) return;
    this.tell({ from: instantOf(since), until: instantOf(Math.max(hour, since + 1)), answers });
  }
}

const hourOf = (at: Date) => Math.floor(at.getTime() / HOUR_MS);
const instantOf = (hour: number) => new Date(hour * HOUR_MS).toISOString();
const dayOfHour = (hour: number) => dayInVietnam(new Date(hour * HOUR_MS));

const known = new WeakMap<Platform, Metrics>();

/** The metrics of a platform: one a process, or one a test. */
export function metricsOf(platform: Platform): Metrics {
  const metrics =
    known.get(platform) ?? new Metrics(platform.now, (shown) => platform.log.info({ ...shown }, "requests"));
  known.set(platform, metrics);
  return metrics;
}
