import { TILE_WIDTH, type Tile } from "./tilePath.ts";

/** Hashes that a log of `size` entries keeps at a level of tiles: floor(size ÷ 256^level). */
export const hashesAtLevel = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** Hashes of one tile in a log of that size: 0 (it has none yet) to 256. */
export function tileWidth(size: number, level: number, index: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAtLevel(size, level) - index * TILE_WIDTH));
}

/** All hash tiles of a log of that size, full ones and the last of each level, lowest level first. */
export const tilesOfSize = (size: number): Tile[] => newTiles(0, size);

/**
 * Hash tiles that a log has at size `to` and had not at size `from`: those to write when it grows. A tile that was partial
 * and holds more now is new, at an address of its own.
 */
export function newTiles(from: number, to: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAtLevel(to, level) > 0; level++)
    tiles.push(...newAtLevel(level, from, to, level));
  return tiles;
}

/** The same for bundles of entries, which grow as level 0 does. */
export const newBundles = (from: number, to: number): Tile[] => newAtLevel("entries", from, to, 0);

function newAtLevel(name: Tile["level"], from: number, to: number, level: number): Tile[] {
  const [had, has] = [hashesAtLevel(from, level), hashesAtLevel(to, level)];
  if (had >= has) return [];
  const first = Math.floor(had / TILE_WIDTH);
  const count = Math.ceil(has / TILE_WIDTH) - first;
  return Array.from({ length: count }, (_, i) => ({
    level: name,
    index: first + i,
    width: tileWidth(to, level, first + i),
  }));
}
