import type { ColumnSpec } from "./columns.ts";
import { type CsvTable, NOTHING, tableOf } from "./csvTable.ts";
import type { Problem } from "./problem.ts";
import { unpacksWithin } from "./unpacksWithin.ts";

/** What a table of some thousand lines takes unpacked, many times over. */
const MOST_BYTES = 60_000_000;

/** Whether a file is an XLSX workbook (a ZIP); the older XLS is not. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/**
 * The first sheet of a workbook as the table that its CSV would be. Days come as YYYY-MM-DD, numbers as digits with a
 * decimal point; of a formula the value that Excel stored is read.
 */
export async function readWorkbookTable<C extends string>(
  bytes: Uint8Array,
  specs: readonly ColumnSpec<C>[],
): Promise<CsvTable<C>> {
  if (!unpacksWithin(bytes, MOST_BYTES)) return { ...NOTHING, refusals: [UNREADABLE] };
  // Only who brings a workbook waits for this library.
  const { readSheet } = await import("read-excel-file/universal");
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer);
    const lines = rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }));
    return tableOf(lines, specs);
  } catch {
    return { ...NOTHING, refusals: [UNREADABLE] };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Line ends within a cell and all spaces are kept but those at the ends.
  return String(cell).replaceAll("\r\n", "\n").normalize("NFC").trim();
}

const UNREADABLE: Problem = {
  line: 1,
  code: "broken-workbook",
  reason: "Không đọc được sổ tính này: tệp hỏng, có mật khẩu, hoặc quá lớn khi giải nén.",
  remedy: "Mở bằng Excel, bỏ mật khẩu, lưu lại thành .xlsx hoặc “CSV UTF-8”, rồi nhập tệp đó.",
};
