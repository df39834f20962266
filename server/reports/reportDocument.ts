import type { TimedEffect } from "#scoring/clusteredEffect.ts";
import type { PlaceboBars } from "#scoring/placeboBars.ts";

/**
 * The yearly report as a document without a format: the page, the DOCX and the XLSX draw this one thing, so that no
 * face can say a number that another does not.
 */
export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
}

export interface Annex {
  /** "Phụ lục I" */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly emphasis?: "lead" | "note" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "chart"; readonly chart: ReportChart };

export interface ReportTable {
  /** Stable, ASCII: the sheet's name and the anchor. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly notes: readonly string[];
  /** Too wide for a portrait page. */
  readonly landscape?: boolean;
}

export interface ReportColumn {
  readonly title: string;
  readonly type: "text" | "count" | "percent" | "points";
}

/** A number is unrounded and typed by its column; words stand where there is no number ("không công bố"). */
export type ReportCell = string | number;

export type ReportChart = IntervalChart | EffectChart | ShuffleChart;

interface Captioned {
  readonly id: string;
  readonly caption: string;
}

/** Points with intervals over categories or months; what is missing has no value and is not drawn as 0. */
export interface IntervalChart extends Captioned {
  readonly targetPercent: number;
  readonly points: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly n: number;
  }[];
  readonly shape: "line" | "rows";
}

/** What models changed, by month from their start. */
export interface EffectChart extends Captioned {
  readonly shape: "effect";
  readonly dots: readonly TimedEffect[];
}

/** What shuffled starts would have changed, beside the real effect in percentage points. */
export interface ShuffleChart extends Captioned {
  readonly shape: "shuffles";
  readonly real: number;
  readonly bars: PlaceboBars;
}
