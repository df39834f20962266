import { TILE_WIDTH, type Tile, tilePath } from "./tilePath.ts";

/** What a path of the log holds, or null if nothing is there: a folder, a URL, a table. */
export type ReadPath = (path: string) => Promise<Uint8Array | null>;

/**
 * A tile or bundle as it is kept. A log may drop a partial one when the full one is there, so the full one stands in for
 * it: whoever reads takes the first `width` of what comes. Source: C2SP tlog-tiles, Partial Tiles.
 */
export async function readTile(tile: Tile, read: ReadPath): Promise<Uint8Array | null> {
  const found = await read(tilePath(tile));
  return found ?? (tile.width === TILE_WIDTH ? null : read(tilePath({ ...tile, width: TILE_WIDTH })));
}
