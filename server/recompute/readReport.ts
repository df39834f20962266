import type { YearlyInput } from "#scoring/yearlyReport.ts";
import { count, levelCounts, text } from "./cellsOf.ts";
import { OpenDataFault } from "./OpenDataFault.ts";
import { readModels } from "./readModels.ts";
import type { Row } from "./readRows.ts";

/** What the file says of itself, what it was worked out from, and what it claims. */
export interface PublishedReport {
  /** year, edition, counts_sha256, … as the data dictionary lists them. */
  readonly properties: Readonly<Record<string, string>>;
  readonly input: YearlyInput;
  /** Path → text of each figure. */
  readonly figures: ReadonlyMap<string, string>;
}

/** The report in an open-data file. */
export function readReport(rows: readonly Row[]): PublishedReport {
  const of = (record: string) => rows.filter(({ cells }) => cells.record === record);
  const properties = Object.fromEntries(of("report").map((row) => [text(row, "item"), text(row, "value")]));
  const property = (name: string): string => {
    const value = properties[name];
    if (!value) throw new OpenDataFault(`Tệp không nói "${name}" của báo cáo.`);
    return value;
  };
  const marked = of("marked").map((row) => ({
    unit: text(row, "unit"),
    month: text(row, "month"),
    rules: text(row, "item"),
    counts: levelCounts(row),
  }));
  const input: YearlyInput = {
    year: Number(property("year")),
    targetPercent: Number(property("target_percent")),
    questionnaire: property("questionnaire"),
    criteria: of("criterion").map((row) => text(row, "criterion")),
    fields: of("field").map((row) => ({ code: text(row, "field"), name: text(row, "name") })),
    units: of("unit").map((row) => ({
      key: text(row, "unit"),
      name: text(row, "name"),
      kind: text(row, "kind"),
      validTo: text(row, "valid_to") || null,
      parent: text(row, "parent") || null,
      successor: text(row, "successor") || null,
    })),
    tallies: of("tally").map((row) => ({
      unit: text(row, "unit"),
      month: text(row, "month"),
      criterion: text(row, "criterion"),
      field: text(row, "field"),
      channel: text(row, "channel"),
      counts: levelCounts(row),
    })),
    dossiers: of("dossiers").map((row) => ({
      unit: text(row, "unit"),
      field: text(row, "field"),
      month: text(row, "month"),
      received: count(row, "received"),
      resolved: count(row, "resolved"),
    })),
    comments: of("comment").map((row) => ({
      about: text(row, "item"),
      count: text(row, "count") === "" ? null : count(row, "count"),
    })),
    officialFigures: [],
    ...(marked.length > 0 && { marked }),
    ...readModels(of),
  };
  return {
    properties,
    input,
    figures: new Map(of("figure").map((row) => [text(row, "item"), text(row, "value")])),
  };
}
