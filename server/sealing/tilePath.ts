/** Hashes of a full tile, and entries of a full bundle. Source: C2SP tlog-tiles. */
export const TILE_WIDTH = 256;

/** A row of neighbouring hashes, or of neighbouring entries, that is kept as one file. */
export interface Tile {
  /** 0 holds leaf hashes, 1 the roots of full tiles of level 0, and so on; "entries" holds the entries themselves. */
  readonly level: number | "entries";
  /** 0 is the first of its level. */
  readonly index: number;
  /** Hashes or entries in it: 1 to 256. Below 256 it is partial: the last of its level. */
  readonly width: number;
}

/** Address of a tile under the log's own: tile/0/x001/x234/067 or tile/entries/000.p/5. Source: C2SP tlog-tiles. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
  const groups = digits.match(/.{3}/g)!.map((group, i, all) => (i < all.length - 1 ? `x${group}` : group));
  return `tile/${level}/${groups.join("/")}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** The tile at an address, or undefined if `tilePath` writes no tile so: one tile has one address. */
export function tileAt(path: string): Tile | undefined {
  const [, level, groups, width] =
    /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (level === undefined || groups === undefined || Number(width ?? 1) > TILE_WIDTH) return undefined;
  const tile: Tile = {
    level: level === "entries" ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, "")),
    width: Number(width ?? TILE_WIDTH),
  };
  const known = tile.width > 0 && (tile.level === "entries" || tile.level < 64);
  return known && tilePath(tile) === path ? tile : undefined;
}
