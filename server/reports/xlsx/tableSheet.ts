import type { CellObject, Row, SheetData } from "write-excel-file/node";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import { cellText } from "../../../web/report/cellText.ts";
import type { ReportCell, ReportColumn, ReportTable } from "../reportDocument.ts";

/** Excel shows comma or point by the reader's own settings. Percents are 0–100, as the report prints them. */
const FORMATS: Readonly<Record<ReportColumn["type"], string>> = {
  text: "#,##0",
  count: "#,##0",
  percent: '0.00"%"',
  points: "+0.00;-0.00;0.00",
};

/** A text stays a text when somebody types into its cell: codes keep their leading zeros. */
const AS_TEXT = "@";

/** Decimals as printed: a reader who sums a column adds up the numbers that the report shows. */
const PRINTED_DECIMALS = { text: 0, count: 0, percent: 2, points: 2 } as const;

/** Rows above the first row of figures: caption and head. They stay in sight. */
export const HEAD_ROWS = 2;

/** Points; set, because a reader that guesses cuts Vietnamese letters off at the top. */
export const ROW_HEIGHT = 18;
const HEAD_HEIGHT = 36;

const NARROWEST = 10;
const WIDEST = 60;

/** Caption, head, figures, then the notes, clear of the filter. */
export function tableRows(table: ReportTable): SheetData {
  const head = table.columns.map(
    ({ title }): CellObject => ({
      type: String,
      value: title,
      fontWeight: "bold",
      height: HEAD_HEIGHT,
      wrap: true,
      align: "center",
      alignVertical: "center",
      backgroundColor: "#EDEDED",
      borderStyle: "thin",
    }),
  );
  const rows = table.rows.map((row): Row => row.map((cell, at) => typedCell(cell, table.columns[at]?.type)));
  return [
    [{ type: String, value: table.caption, fontWeight: "bold", height: ROW_HEIGHT }],
    head,
    ...rows,
    [],
    ...table.notes.map(
      (note): Row => [{ type: String, value: note, fontStyle: "italic", height: ROW_HEIGHT }],
    ),
  ];
}

const CELL = { borderStyle: "thin", alignVertical: "center", height: ROW_HEIGHT } as const;

/** A text is typed as text, whatever it begins with, so that no reader takes it for a formula. */
function typedCell(cell: ReportCell, type: ReportColumn["type"] = "text"): CellObject {
  if (typeof cell === "string")
    return {
      type: String,
      value: cell,
      format: AS_TEXT,
      ...CELL,
      ...(type === "text" ? { align: "left", indent: 1 } : { align: "center" }),
    };
  const value = roundHalfUp(cell, PRINTED_DECIMALS[type]);
  return { type: Number, value, format: FORMATS[type], ...CELL };
}

/** In letters: as wide as the longest text, within reason. */
export function sheetColumns({ columns, rows }: ReportTable): { width: number }[] {
  return columns.map(({ title, type }, at) => {
    const texts = rows.map((row) => cellText(row[at] ?? "", type).length);
    const words = title.split(" ").map((word) => word.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, ...texts, ...words) + 2) };
  });
}
