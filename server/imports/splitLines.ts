import { CsvError, parse } from "csv-parse/sync";
import { delimiterOf } from "./delimiter.ts";
import type { Problem } from "./problem.ts";

export interface Line {
  /** Where it begins: a cell in quotes may run over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, whatever parts its columns. */
export function splitLines(text: string): { lines: Line[]; delimiter: string } | { problem: Problem } {
  // Excel writes and reads a first line "sep=;", which is no row.
  const unix = text.replace(/\r\n?/g, "\n");
  const separator = /^sep=(.)\n/i.exec(unix);
  const body = separator ? unix.slice(separator[0].length) : unix;
  const before = separator ? 1 : 0;
  const delimiter = separator?.[1] ?? delimiterOf(body.trimStart().split("\n", 1)[0] ?? "");
  const lines: Line[] = [];
  let end = before;
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      record_delimiter: "\n",
      on_record(record: string[], info) {
        lines.push({ line: end + 1, cells: record.map(cleaned) });
        end = before + info.lines;
        return null;
      },
    });
    return { lines, delimiter };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      problem: {
        line: end + 1,
        code: "broken-quotes",
        reason: "Dấu ngoặc kép mở mà không đóng, hoặc đặt giữa ô.",
        remedy: 'Ô có dấu ngoặc kép phải viết "thế ""này"" mới đúng; lưu lại từ Excel thì tự đúng.',
      },
    };
  }
}

/** Spaces at the ends, and the two ways of telling Excel that a code is text (="01864" and '01864), are not content. */
function cleaned(cell: string): string {
  const bare = cell.replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, "");
  return /^="([^"]*)"$/.exec(bare)?.[1] ?? bare.replace(/^'(?=[0-9])/, "");
}
