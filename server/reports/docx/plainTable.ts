import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const;

/**
 * Columns side by side without lines: the head and the foot of an official paper. Widths are fixed, because a reader
 * that fits columns to their texts breaks the nation's name onto a second line.
 * @param widths twips
 */
export function plainTable(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
