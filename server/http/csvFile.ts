import { guarded, quoted } from "#contract/csvCell.ts";
import type { AppContext } from "./env.ts";

/** Spreadsheets read a file as UTF-8 only when it says so. */
const BYTE_ORDER_MARK = "\ufeff";

/** A table as a file of RFC 4180 in UTF-8; no cell of it is run as a formula by a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** Such a file as an answer. @param name of the file: letters, digits, hyphens */
export function csvFile(c: AppContext, name: string, rows: readonly (readonly string[])[]): Response {
  return c.body(csvText(rows), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  });
}
