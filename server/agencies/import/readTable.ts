import { type Line, splitLines } from "../../imports/splitLines.ts";
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

const DELIMITER_NAMES: Readonly<Record<string, string>> = { ";": "dấu chấm phẩy", "\t": "dấu tab" };

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

function splitRecords(text: string, list: ProblemList): Line[] {
  const split = splitLines(text);
  if ("problem" in split) {
    list.add(split.problem.line, null, "broken-quotes");
    return [];
  }
  const { lines, delimiter } = split;
  if (delimiter !== ",") list.note("delimiter", { name: DELIMITER_NAMES[delimiter] ?? `“${delimiter}”` });
  // Spreadsheets write rows that were cleared as lines of bare delimiters.
  return lines
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.normalize("NFC")) }));
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
