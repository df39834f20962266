import { type ColumnSpec, readHeader } from "./columns.ts";
import { decodeBytes, type Encoding } from "./decodeBytes.ts";
import type { Problem } from "./problem.ts";
import { rowProblem } from "./rowProblem.ts";
import { type Line, splitLines } from "./splitLines.ts";

export interface CsvRow<C extends string> {
  readonly line: number;
  /** A column that the file does not have is "". */
  readonly cells: Readonly<Record<C, string>>;
}

export interface CsvTable<C extends string> {
  readonly rows: readonly CsvRow<C>[];
  /** Columns that the file has. */
  readonly columns: ReadonlySet<C>;
  readonly refusals: readonly Problem[];
  /** What was found and changes nothing: the encoding, columns that nobody reads. */
  readonly notes: readonly string[];
}

export const NOTHING = { rows: [], columns: new Set<never>(), notes: [] };

/**
 * Reads a CSV file as a careful clerk does: any of the usual encodings and separators; rows that are of no use are
 * refused with their line, never dropped. Only rows whose every cell is blank are passed over: spreadsheets leave them.
 */
export function readCsvTable<C extends string>(
  bytes: Uint8Array,
  specs: readonly ColumnSpec<C>[],
  encoding?: Encoding,
): CsvTable<C> {
  const decoded = decodeBytes(bytes, encoding);
  if ("problem" in decoded) return { ...NOTHING, refusals: [decoded.problem] };
  const records = splitLines(decoded.text);
  if ("problem" in records) return { ...NOTHING, refusals: [records.problem] };
  const notes = decoded.encoding === "utf-8" ? [] : [`Đọc theo bảng mã ${decoded.encoding}.`];
  return tableOf(records.lines, specs, notes);
}

/** The rows below a heading, wherever they were read from. */
export function tableOf<C extends string>(
  lines: readonly Line[],
  specs: readonly ColumnSpec<C>[],
  notesBefore: readonly string[] = [],
): CsvTable<C> {
  const [header, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!header) return { ...NOTHING, refusals: [EMPTY] };
  const { columns, refusals, notes } = readHeader(header, specs);
  if (refusals.length > 0) return { ...NOTHING, refusals };
  const problems: Problem[] = [];
  const rows: CsvRow<C>[] = [];
  for (const { line, cells } of rest) {
    const problem = rowProblem(cells, header.cells.length);
    if (problem) problems.push({ line, ...problem });
    else {
      const read = Object.fromEntries(specs.map(({ name }) => [name, cells[columns.get(name) ?? -1] ?? ""]));
      rows.push({ line, cells: read as Record<C, string> });
    }
  }
  if (rest.length === 0) problems.push({ ...EMPTY, line: header.line });
  return {
    rows,
    columns: new Set(columns.keys()),
    refusals: problems,
    notes: [...notesBefore, ...notes],
  };
}

const EMPTY: Problem = {
  line: 1,
  code: "empty-file",
  reason: "Tệp không có dòng dữ liệu nào.",
  remedy: "Kiểm tra xem có chọn nhầm tệp, hoặc tệp được lưu khi trang tính còn trống.",
};
