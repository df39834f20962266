import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { ReportDocument, ReportTable } from "../reportDocument.ts";
import { sheetExtras } from "./sheetExtras.ts";
import { sheetNames } from "./sheetNames.ts";
import { HEAD_ROWS, ROW_HEIGHT, sheetColumns, tableRows } from "./tableSheet.ts";
import { tablesOf } from "./tablesOf.ts";

const FIRST_SHEET = "Muc luc";

/**
 * The tables of the yearly report as a workbook: one sheet a table, under a first sheet that says which is which.
 * @param notice said on the first sheet, for figures that are simulated; null: nothing
 */
export async function reportXlsx(
  report: ReportDocument,
  notice: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = tablesOf(report);
  const [first = FIRST_SHEET, ...names] = sheetNames([FIRST_SHEET, ...tables.map(({ id }) => id)]);
  const extras = tables.map(({ rows, columns, landscape = false }) => ({
    landscape,
    filter: { fromRow: HEAD_ROWS - 1, toRow: HEAD_ROWS - 1 + rows.length, toColumn: columns.length - 1 },
  }));
  const sheets = [
    { data: contents(report, tables, names, notice), sheet: first, columns: [{ width: 34 }, { width: 90 }] },
    ...tables.map((table, at) => ({
      data: tableRows(table),
      sheet: names[at] ?? table.id,
      columns: sheetColumns(table),
      stickyRowsCount: HEAD_ROWS,
      stickyColumnsCount: 1,
    })),
  ];
  const options = {
    fontFamily: "Times New Roman",
    fontSize: 12,
    features: [sheetExtras([{ landscape: false, filter: null }, ...extras])],
  };
  return new Uint8Array(await writeExcelFile(sheets, options).toBuffer());
}

function contents(
  { title, blocks }: ReportDocument,
  tables: readonly ReportTable[],
  names: readonly string[],
  notice: string | null,
): SheetData {
  const text = (value: string, look: Partial<CellObject> = {}): CellObject => ({
    type: String,
    value,
    height: ROW_HEIGHT,
    ...look,
  });
  const firstHeading = blocks.findIndex(({ kind }) => kind === "heading");
  const lines = blocks
    .slice(0, Math.max(0, firstHeading))
    .flatMap((block) => (block.kind === "paragraph" && block.emphasis === "note" ? [block.text] : []));
  return [
    [text(title, { fontWeight: "bold" })],
    ...(notice === null ? [] : [[text(notice, { fontWeight: "bold" })]]),
    ...lines.map((line) => [text(line, { fontStyle: "italic" })]),
    [],
    [text("Trang tính", { fontWeight: "bold" }), text("Bảng", { fontWeight: "bold" })],
    ...tables.map(({ caption }, at) => [text(names[at] ?? ""), text(caption)]),
  ];
}
