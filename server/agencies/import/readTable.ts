import { CsvError, parse } from "csv-parse/sync";
import { type ProblemList, quoted } from "./problem.ts";

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** One line of a file by column name; a column that the file leaves out is empty. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const DELIMITERS: readonly (readonly [string, string])[] = [
  [",", "dấu phẩy"],
  [";", "dấu chấm phẩy"],
  ["\t", "dấu tab"],
];

/**
 * The rows of a CSV file as Excel and others write it: with or without a byte order mark, parted by commas, semicolons
 * or tabs. What cannot be read goes to the list; rows of the wrong width are left out.
 */
export function readTable(bytes: Uint8Array, columns: Columns, list: ProblemList): Row[] {
  const text = decode(bytes, list);
  if (text === undefined) return [];
  const records = splitRecords(text, list);
  const [header, ...lines] = records;
  if (!header || lines.length === 0) {
    if (list.problems.length === 0) list.add(1, null, "empty");
    return [];
  }
  const names = header.cells.map((name) => name.toLowerCase());
  if (!checkHeader(names, columns, list)) return [];
  return lines.flatMap(({ line, cells }) => {
    if (cells.length !== names.length) {
      list.add(line, null, "wrong-width", { has: cells.length, needs: names.length });
      return [];
    }
    const row = Object.fromEntries(columns.optional.map((name) => [name, ""]));
    names.forEach((name, i) => {
      row[name] = cells[i] as string;
    });
    return [{ line, cells: row }];
  });
}

function decode(bytes: Uint8Array, list: ProblemList): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith("\uFEFF")) return text;
    list.note("bom");
    return text.slice(1);
  } catch {
    list.add(1, null, "not-utf8");
    return undefined;
  }
}

function splitRecords(text: string, list: ProblemList): { line: number; cells: string[] }[] {
  const [header = ""] = text.split(/\r?\n/, 1);
  const [delimiter, name] = DELIMITERS.reduce((best, one) =>
    header.split(one[0]).length > header.split(best[0]).length ? one : best,
  );
  if (delimiter !== ",") list.note("delimiter", { name });
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // Spreadsheets write rows that were cleared as lines of bare delimiters.
    return records
      .filter(({ record }) => record.some((cell) => cell !== ""))
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.normalize("NFC")) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    list.add(Number((error as { lines?: unknown }).lines ?? 1), null, "broken-quotes");
    return [];
  }
}

function checkHeader(names: readonly string[], columns: Columns, list: ProblemList): boolean {
  const known = [...columns.required, ...columns.optional];
  const before = list.problems.length;
  for (const column of columns.required) {
    if (!names.includes(column)) list.add(1, null, "missing-column", { column, columns: known.join(", ") });
  }
  names.forEach((name, i) => {
    const column = quoted(name);
    if (!known.includes(name)) list.add(1, null, "unknown-column", { column, columns: known.join(", ") });
    else if (names.indexOf(name) < i) list.add(1, null, "repeated-column", { column });
  });
  return list.problems.length === before;
}
