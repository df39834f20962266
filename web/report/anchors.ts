import type { Block } from "../../server/reports/reportDocument.ts";

export interface Anchor {
  readonly id: string;
  readonly text: string;
}

/** "muc-1" for the first chapter, "muc-1-2" for its second section. */
export function headingIds(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const ids = new Map<Block, string>();
  let chapter = 0;
  let section = 0;
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    if (block.level === 1) {
      chapter += 1;
      section = 0;
      ids.set(block, `muc-${chapter}`);
    } else {
      section += 1;
      ids.set(block, `muc-${chapter}-${section}`);
    }
  }
  return ids;
}

export const annexId = (at: number): string => `phu-luc-${at + 1}`;
