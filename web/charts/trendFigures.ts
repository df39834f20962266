import type { Summary } from "#scoring/summary.ts";

/** One period of a trend as a chart draws it; percents. null: nothing to draw there. */
export interface TrendFigure {
  readonly label: string;
  readonly index: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What a pointer over the period says. */
  readonly words: string;
}

export interface TrendFigures {
  readonly points: readonly TrendFigure[];
  readonly targetPercent: number;
  /** "80 %" */
  readonly target: string;
  /** Percent at which the axis begins. */
  readonly from: number;
  /** Periods in which something began that a list beside the chart tells of: place among the points, and its number. */
  readonly marks?: readonly { readonly at: number; readonly text: string }[];
}

/** A period's drawing: below the floor for an index the interval alone, below the floor for counts nothing. */
export function trendFigure(label: string, summary: Summary, words: string): TrendFigure {
  const interval = "interval" in summary ? summary.interval : null;
  return {
    label,
    index: "index" in summary ? summary.index : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    words,
  };
}
