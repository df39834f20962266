import type { Block } from "../reportDocument.ts";
import type { Orientation } from "./measures.ts";

/** Blocks that stand on pages turned the same way. */
export interface Stretch {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

const isLandscape = (block: Block) => block.kind === "table" && block.table.landscape === true;

/** Pages are turned only where a wide table asks for it: the heading over it, and a note under it, turn with it. */
export function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const stretches: { orientation: Orientation; blocks: Block[] }[] = [];
  const orientations: Orientation[] = blocks.map((block) => (isLandscape(block) ? "landscape" : "portrait"));
  for (let at = blocks.length - 2; at >= 0; at--)
    if (blocks[at]?.kind === "heading") orientations[at] = orientations[at + 1] ?? "portrait";
  for (const [at, block] of blocks.entries()) {
    const orientation = orientations[at] ?? "portrait";
    const last = stretches.at(-1);
    if (last?.orientation === orientation) last.blocks.push(block);
    else stretches.push({ orientation, blocks: [block] });
  }
  return stretches;
}

/** An annex with a wide table is turned as a whole: its title belongs to the table. */
export function annexStretch(blocks: readonly Block[]): Stretch {
  return { orientation: blocks.some(isLandscape) ? "landscape" : "portrait", blocks };
}
