import type { Block, ReportDocument, ReportTable } from "../reportDocument.ts";

/** Every table of the report and of its annexes, in reading order. */
export function tablesOf({ blocks, annexes }: ReportDocument): ReportTable[] {
  const all: Block[] = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  return all.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}
