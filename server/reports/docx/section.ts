import { type FileChild, type ISectionOptions, PageOrientation, SectionType } from "docx";
import { A4, MARGIN, type Orientation } from "./measures.ts";
import { firstHeader, numberedHeader } from "./pageHeader.ts";

interface SectionLook {
  readonly orientation: Orientation;
  /** Numbers its pages from 1, and shows no number on the first: the report itself, and each annex. */
  readonly beginsNumbering: boolean;
  /** On every page, under the number; null: nothing. */
  readonly notice: string | null;
}

/** A stretch of pages. Every section carries its own headers, so that none is inherited from the one before. */
export function section(children: readonly FileChild[], look: SectionLook): ISectionOptions {
  const { orientation, beginsNumbering, notice } = look;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: beginsNumbering,
      page: {
        // The library swaps the sides of a landscape page itself.
        size: {
          ...A4,
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        ...(beginsNumbering ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: { default: numberedHeader(notice), first: firstHeader(notice) },
    children,
  };
}
