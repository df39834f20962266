import type { Feature, Image } from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";

const SHEET = "xl/worksheets/sheet{id}.xml";

/** The cells that a sheet's filter covers, head included; rows and columns count from 0, ends included. */
export interface FilterRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/**
 * Filter arrows on the head of each table. The library has none of its own, but lets others add to a sheet.
 * @param ranges one a sheet, in the order of sheets; null: no filter
 */
export function filters(ranges: readonly (FilterRange | null)[]): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const range = ranges[sheetIndex];
            const order = getOrderOfSiblings(SHEET, "worksheet");
            if (!range || !order) return xml;
            const reference = `${getCellAddress(range.fromRow, 0)}:${getCellAddress(range.toRow, range.toColumn)}`;
            const filter = `<autoFilter ref="${reference}"/>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, filter, order, "worksheet");
          },
        },
      },
    },
  };
}
