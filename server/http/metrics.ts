import type { Platform } from "../platform.ts";

type Labels = Readonly<Record<string, string | number>>;

/** Upper bounds of the steps of a histogram. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RATINGS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Everything that is counted in the process itself: name, kind, meaning. No label ever holds what a citizen sent. */
const FAMILIES = {
  hailong_ratings_total: { help: "Ratings recorded, by outcome: counted, repeated or failed" },
  hailong_refusals_total: { help: "Requests refused, by the stable code of the problem" },
  hailong_commit_ratings: { help: "Ratings that one commit held", bounds: RATINGS },
  hailong_commit_seconds: { help: "How long one commit took", bounds: SECONDS },
  hailong_request_seconds: { help: "How long an answer took, by route and status", bounds: SECONDS },
} as const satisfies Record<string, { help: string; bounds?: readonly number[] }>;
type Family = keyof typeof FAMILIES;

interface Series {
  sum: number;
  count: number;
  /** Observations at or below each bound; empty for a counter. */
  readonly below: number[];
}

/** What one process has seen since it started, as Prometheus reads it. */
export class Metrics {
  /** Ratings that wait for their commit or are in it. */
  queued = 0;
  private readonly series = new Map<Family, Map<string, Series>>();

  /** Adds one to a counter, or one value to a histogram. */
  add(family: Family, labels: Labels, value = 1): void {
    const ofFamily = this.series.get(family) ?? new Map<string, Series>();
    this.series.set(family, ofFamily);
    const bounds = boundsOf(family);
    const name = labelText(labels);
    const series = ofFamily.get(name) ?? { sum: 0, count: 0, below: bounds.map(() => 0) };
    ofFamily.set(name, series);
    series.sum += value;
    series.count += 1;
    bounds.forEach((bound, i) => {
      if (value <= bound) series.below[i] = (series.below[i] as number) + 1;
    });
  }

  /** @param gauges what is measured at this moment, beside what was counted */
  text(gauges: readonly Gauge[] = []): string {
    const counted = Object.keys(FAMILIES).flatMap((family) => this.familyLines(family as Family));
    const queue = { name: "hailong_queue_ratings", help: "Ratings on their way into the database" };
    const measured = [{ ...queue, values: [{ labels: {}, value: this.queued }] }, ...gauges];
    return `${[...counted, ...measured.flatMap(gaugeLines)].join("\n")}\n`;
  }

  private familyLines(family: Family): string[] {
    const bounds = boundsOf(family);
    const lines = [
      `# HELP ${family} ${FAMILIES[family].help}`,
      `# TYPE ${family} ${bounds.length > 0 ? "histogram" : "counter"}`,
    ];
    for (const [labels, { sum, count, below }] of this.series.get(family) ?? []) {
      if (bounds.length === 0) {
        lines.push(`${family}${braced(labels)} ${sum}`);
        continue;
      }
      const step = (le: string | number) => braced([labels, labelText({ le })].filter(Boolean).join(","));
      lines.push(
        ...bounds.map((bound, i) => `${family}_bucket${step(bound)} ${below[i]}`),
        `${family}_bucket${step("+Inf")} ${count}`,
        `${family}_sum${braced(labels)} ${sum}`,
        `${family}_count${braced(labels)} ${count}`,
      );
    }
    return lines;
  }
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels: Labels; readonly value: number }[];
}

function gaugeLines({ name, help, values }: Gauge): string[] {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];
  return [...head, ...values.map(({ labels, value }) => `${name}${braced(labelText(labels))} ${value}`)];
}

function boundsOf(family: Family): readonly number[] {
  const found = FAMILIES[family];
  return "bounds" in found ? found.bounds : [];
}

function labelText(labels: Labels): string {
  const escaped = (value: string | number) =>
    String(value).replace(/[\\"\n]/g, (c) => (c === "\n" ? "\\n" : `\\${c}`));
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",");
}

function braced(labels: string): string {
  return labels && `{${labels}}`;
}

const known = new WeakMap<Platform, Metrics>();

/** The metrics of a platform: one a process, or one a test. */
export function metricsOf(platform: Platform): Metrics {
  const metrics = known.get(platform) ?? new Metrics();
  known.set(platform, metrics);
  return metrics;
}
