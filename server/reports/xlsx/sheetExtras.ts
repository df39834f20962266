import type { Feature, Image } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";

const SHEET = "xl/worksheets/sheet{id}.xml";

/** What one sheet has beside its cells. */
export interface SheetExtras {
  readonly landscape: boolean;
  /** The cells of the filter, head included; rows and columns count from 0, ends included. null: no filter. */
  readonly filter: { readonly fromRow: number; readonly toRow: number; readonly toColumn: number } | null;
}

/**
 * Filter arrows on the head of each table, and every table printed on A4 no wider than a page. The library knows
 * neither, but lets others add to a sheet.
 * @param extras one a sheet, in the order of sheets
 */
export function sheetExtras(extras: readonly SheetExtras[]): Feature<Image["content"]> {
  const transform = (xml: string, at: number) => {
    const order = getOrderOfSiblings(SHEET, "worksheet");
    const extra = extras[at];
    if (!order || !extra) throw new Error(`sheet ${at + 1} cannot be given its filter`);
    return elementsOf(extra).reduce(
      (text, element) => insertElementMarkupAccordingToOrderOfSiblings(text, element, order, "worksheet"),
      xml,
    );
  };
  return {
    files: { transform: { [SHEET]: { transform: (xml, _, { sheetIndex }) => transform(xml, sheetIndex) } } },
  };
}

function elementsOf({ landscape, filter }: SheetExtras): string[] {
  const orientation = landscape ? "landscape" : "portrait";
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    ...(filter
      ? [
          `<autoFilter ref="${getCellAddress(filter.fromRow, 0)}:${getCellAddress(filter.toRow, filter.toColumn)}"/>`,
        ]
      : []),
  ];
}
