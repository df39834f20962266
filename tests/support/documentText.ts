import type { Block, ReportDocument } from "../../server/reports/reportDocument.ts";
import { cellText } from "../../web/report/cellText.ts";

/** All that a document says, one paragraph, item or row a line; headings without their own number. */
export function documentText({ title, blocks, annexes }: ReportDocument): string {
  return [
    title,
    ...blocks.flatMap(linesOf),
    ...annexes.flatMap((annex) => [annex.number, annex.title, ...annex.blocks.flatMap(linesOf)]),
  ].join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text.replace(/^\d+\. /, "")];
    case "paragraph":
      return [block.text];
    case "list":
      return [...block.items];
    case "chart":
      return [block.chart.caption];
    case "table": {
      const { caption, columns, rows, notes } = block.table;
      const texts = rows.map((row) => row.map((cell, at) => cellText(cell, columns[at]?.type ?? "text")));
      return [
        caption,
        columns.map(({ title }) => title).join(" | "),
        ...texts.map((row) => row.join(" | ")),
        ...notes,
      ];
    }
  }
}
