import { AlignmentType, HeadingLevel, Paragraph, type Table } from "docx";
import type { Block } from "../reportDocument.ts";
import { chartBlock } from "./chart.ts";
import type { Orientation } from "./measures.ts";
import { tableBlock } from "./table.ts";

/** A digest cannot be broken; the line before it would be pulled apart to fill the width. */
const LONG_WORD = /\S{40}/;

/**
 * A block of the report in Word's own kinds: each item of a list is a paragraph that begins with a dash, as official
 * papers have it.
 * @param isLast the signature follows: a signature alone on its page could be put under anything
 */
export async function drawBlock(
  block: Block,
  orientation: Orientation,
  isLast = false,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, text: block.text })];
    }
    case "paragraph":
      return [
        new Paragraph({
          style: block.emphasis === "note" ? "ReportNote" : "BodyText",
          ...(LONG_WORD.test(block.text) ? { alignment: AlignmentType.LEFT } : {}),
          ...(isLast ? { keepNext: true, keepLines: true } : {}),
          text: block.text,
        }),
      ];
    case "list":
      return block.items.map((item) => new Paragraph({ style: "ReportItem", text: `- ${item}` }));
    case "table":
      return tableBlock(block.table, orientation);
    case "chart":
      return await chartBlock(block.chart, orientation);
  }
}
