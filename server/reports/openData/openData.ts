import { createHash } from "node:crypto";
import { guarded, quoted } from "#contract/csvCell.ts";
import type { ReportEdition } from "../../database/reports.ts";
import { COLUMNS, type OpenDataRow } from "./columns.ts";
import { openDataRows } from "./rows.ts";

/** Spreadsheets read a file as UTF-8 only when it says so. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The open data of a frozen edition: one file of RFC 4180 in UTF-8, which is enough to work out the whole report again. Each
 * row carries a check, so that whoever finds a difference also finds the row.
 */
export function openData(edition: ReportEdition): string {
  const rows = openDataRows(edition).map(rowText);
  return `${BYTE_ORDER_MARK}${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function rowText(row: OpenDataRow): string {
  const cells = COLUMNS.slice(0, -1).map((column) => {
    const value = row[column as keyof OpenDataRow];
    return value === null || value === undefined ? "" : String(value);
  });
  return [...cells, checkOf(cells)].map((cell) => quoted(guarded(cell))).join(",");
}

/** The first 8 hexadecimal digits of the SHA-256 of the cells, without guards, joined by line feeds. */
function checkOf(cells: readonly string[]): string {
  return createHash("sha256").update(cells.join("\n")).digest("hex").slice(0, 8);
}
