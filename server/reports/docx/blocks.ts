import { AlignmentType, HeadingLevel, Paragraph, type Table } from "docx";
import type { Block } from "../reportDocument.ts";
import { chartBlock } from "./chart.ts";
import type { Orientation } from "./measures.ts";
import { tableBlock } from "./table.ts";

/** A digest cannot be broken; the line before it would be pulled apart to fill the width. */
const LONG_WORD = /\S{40}/;

/** Each item is its own paragraph that begins with a dash, as official papers have it. */
export async function drawBlock(block: Block, orientation: Orientation): Promise<(Paragraph | Table)[]> {
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
