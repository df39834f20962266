import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { cellText } from "../../../web/report/cellText.ts";
import type { ReportTable } from "../reportDocument.ts";
import { columnWidths } from "./columnWidths.ts";
import { type Orientation, SIZE, TEXT_WIDTH } from "./measures.ts";
import { TABLE_STYLE } from "./tableStyle.ts";

/** From this many columns on, letters are one point smaller. */
const WIDE_TABLE = 7;
const HEAD_GREY = "EDEDED";

/** Caption, table and notes. The head is repeated on every page, and no row is broken between two. */
export function tableBlock(table: ReportTable, orientation: Orientation): (Paragraph | Table)[] {
  const size = table.columns.length >= WIDE_TABLE ? SIZE.wideTable : SIZE.table;
  const total = TEXT_WIDTH[orientation];
  const texts = table.rows.map((row) => table.columns.map(({ type }, at) => cellText(row[at] ?? "", type)));
  const widths = columnWidths(
    table.columns.map(({ title, type }, at) => ({
      title,
      texts: texts.map((row) => row[at] ?? ""),
      words: type === "text",
    })),
    total,
    size,
  );
  const cell = (text: string, at: number, look: CellLook) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...(look.head ? { shading: { type: ShadingType.CLEAR, fill: HEAD_GREY, color: "auto" } } : {}),
      children: [
        new Paragraph({
          style: "TableText",
          keepNext: look.keepNext,
          alignment: look.alignment,
          children: [new TextRun({ text, size, bold: look.head })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, at) =>
      cell(title, at, { head: true, keepNext: true, alignment: AlignmentType.CENTER }),
    ),
  });
  const rows = texts.map((row, index) => {
    const keepNext = keptWithNext(index, texts.length, table);
    const children = row.map((text, at) =>
      cell(text, at, { head: false, keepNext, alignment: alignmentOf(table, index, at) }),
    );
    return new TableRow({ cantSplit: true, children });
  });
  return [
    new Paragraph({ style: "Caption", text: table.caption }),
    new Table({
      style: TABLE_STYLE,
      columnWidths: widths,
      width: { size: total, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      rows: [head, ...rows],
    }),
    ...table.notes.map((text) => new Paragraph({ style: "ReportNote", text })),
    ...(table.notes.length === 0 ? [new Paragraph({ style: "ReportNote" })] : []),
  ];
}

interface CellLook {
  readonly head: boolean;
  readonly keepNext: boolean;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** Numbers stand under one another; words that stand where there is no number are not taken for one. */
function alignmentOf({ columns, rows }: ReportTable, row: number, at: number): CellLook["alignment"] {
  if (columns[at]?.type === "text") return AlignmentType.LEFT;
  return typeof rows[row]?.[at] === "number" ? AlignmentType.RIGHT : AlignmentType.CENTER;
}

/** The first row stays with the head, and the last with the row before it and with the notes. */
function keptWithNext(row: number, rows: number, { notes }: ReportTable): boolean {
  if (row === rows - 1) return notes.length > 0;
  return row === 0 || row === rows - 2;
}
