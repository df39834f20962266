import { rootOfHashes } from "./compactRange.ts";
import type { Hash } from "./hash.ts";
import type { ReadNode } from "./proving.ts";
import { type ReadPath, readTile } from "./readTile.ts";
import { hashesIn } from "./tileBytes.ts";
import { TILE_WIDTH, tilePath } from "./tilePath.ts";
import { tileWidth } from "./tilesOfSize.ts";

/** Levels of the tree that one tile spans: 2^8 hashes. */
const TILE_LEVELS = 8;

/**
 * Nodes of a log of that size, worked out from its tiles alone, each read once. What is read is not checked here: a proof
 * made of it is, by whoever is shown it, against a signed root.
 * @returns a reader that throws if a tile that the node needs is missing or short
 */
export function nodesInTiles(size: number, read: ReadPath): ReadNode {
  const kept = new Map<string, Promise<Hash[]>>();
  const hashesOf = (level: number, index: number): Promise<Hash[]> => {
    const tile = { level, index, width: tileWidth(size, level, index) };
    const path = tilePath(tile);
    const hashes =
      kept.get(path) ?? readTile(tile, read).then((bytes) => hashesIn(bytes ?? new Uint8Array()));
    kept.set(path, hashes);
    return hashes;
  };

  return async (node) => {
    const tileLevel = Math.floor(node.level / TILE_LEVELS);
    const width = 2 ** (node.level % TILE_LEVELS);
    const first = node.index * width;
    const index = Math.floor(first / TILE_WIDTH);
    const from = first % TILE_WIDTH;
    const hashes = (await hashesOf(tileLevel, index)).slice(from, from + width);
    if (hashes.length < width) throw new Error(`tile ${index} of level ${tileLevel} is missing or short`);
    return rootOfHashes(hashes);
  };
}
