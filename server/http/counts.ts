import { familyLines, type Labels, labelText, type Series } from "./metricsText.ts";

/** Upper bounds of the steps of a histogram. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RATINGS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** Everything that is counted in the process itself: name, kind, meaning. No label ever holds what a citizen sent. */
const FAMILIES = {
  hailong_ratings_total: { help: "Ratings received, by outcome: counted, repeated or failed" },
  hailong_refusals_total: { help: "Requests refused, by the stable code of the problem" },
  hailong_failures_total: { help: "Answers of 500 and above by code, at once; all else in steps of an hour" },
  hailong_commit_ratings: { help: "Ratings that one commit held", bounds: RATINGS },
  hailong_commit_seconds: { help: "How long one commit took", bounds: SECONDS },
  hailong_request_seconds: { help: "How long an answer took, by route and status", bounds: SECONDS },
} as const satisfies Record<string, { help: string; bounds?: readonly number[] }>;
export type Family = keyof typeof FAMILIES;

/** What was counted over some time. */
export class Counts {
  private readonly families = new Map<Family, Map<string, Series>>();

  /** Adds one to a counter, or one value to a histogram. */
  add(family: Family, labels: Labels, value: number): void {
    const series = this.seriesOf(family, labelText(labels));
    series.sum += value;
    series.count += 1;
    boundsOf(family).forEach((bound, i) => {
      if (value <= bound) series.below[i] = (series.below[i] as number) + 1;
    });
  }

  addAll(other: Counts): void {
    for (const [family, ofFamily] of other.families) {
      for (const [labels, added] of ofFamily) {
        const series = this.seriesOf(family, labels);
        series.sum += added.sum;
        series.count += added.count;
        added.below.forEach((n, i) => {
          series.below[i] = (series.below[i] as number) + n;
        });
      }
    }
  }

  lines(): string[] {
    return Object.entries(FAMILIES).flatMap(([name, { help }]) =>
      familyLines(
        { name, help, bounds: boundsOf(name as Family) },
        this.families.get(name as Family) ?? new Map(),
      ),
    );
  }

  private seriesOf(family: Family, labels: string): Series {
    const ofFamily = this.families.get(family) ?? new Map<string, Series>();
    this.families.set(family, ofFamily);
    const series = ofFamily.get(labels) ?? { sum: 0, count: 0, below: boundsOf(family).map(() => 0) };
    ofFamily.set(labels, series);
    return series;
  }
}

function boundsOf(family: Family): readonly number[] {
  const found = FAMILIES[family];
  return "bounds" in found ? found.bounds : [];
}
