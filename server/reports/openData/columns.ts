/** The columns of the open data, the same for every kind of row; a row leaves those empty that are not its own. */
export const COLUMNS = [
  "record",
  "item",
  "value",
  "unit",
  "name",
  "kind",
  "valid_to",
  "parent",
  "successor",
  "month",
  "criterion",
  "field",
  "channel",
  "n1",
  "n2",
  "n3",
  "n4",
  "n5",
  "received",
  "resolved",
  "count",
  "instrument",
  "year",
  "percent",
  "respondents",
  "rank",
  "ranked_of",
  "source",
  "check",
] as const;
export type Column = (typeof COLUMNS)[number];

/** One row: its kind, and what it fills in. */
export type OpenDataRow = { readonly record: string } & {
  readonly [column in Exclude<Column, "record" | "check">]?: string | number | null;
};
