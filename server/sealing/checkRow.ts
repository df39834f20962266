import { entriesIn } from "./entryBundle.ts";
import { HASH_BYTES, type Hash, sameBytes } from "./hash.ts";
import type { LogFault } from "./logFault.ts";
import { type ReadPath, readTile } from "./readTile.ts";
import { hashesIn } from "./tileBytes.ts";
import { TILE_WIDTH, type Tile, tilePath } from "./tilePath.ts";

/** The entries of a bundle, as many as it must have by now, or what is wrong with it. */
export async function readBundle(bundle: Tile, read: ReadPath): Promise<readonly Uint8Array[] | LogFault> {
  const path = tilePath(bundle);
  const bytes = await readTile(bundle, read);
  if (!bytes) return { kind: "missing", path };
  const entries = entriesIn(bytes);
  // A full one may stand in for a partial one; any other number is wrong.
  const counted = entries?.length === bundle.width || entries?.length === TILE_WIDTH;
  return entries && counted ? entries.slice(0, bundle.width) : { kind: "malformed-file", path };
}

/**
 * Whether a hash tile holds these hashes, worked out from below.
 * @param first place of the first hash within its level
 */
export async function checkRow(
  level: number,
  first: number,
  hashes: readonly Hash[],
  read: ReadPath,
): Promise<LogFault | undefined> {
  const tile = { level, index: first / TILE_WIDTH, width: hashes.length };
  const path = tilePath(tile);
  const bytes = await readTile(tile, read);
  if (!bytes) return { kind: "missing", path };
  if (bytes.length !== tile.width * HASH_BYTES && bytes.length !== TILE_WIDTH * HASH_BYTES)
    return { kind: "malformed-file", path };
  const kept = hashesIn(bytes);
  const at = hashes.findIndex((hash, i) => !sameBytes(hash, kept[i]!));
  if (at < 0) return undefined;
  const index = (first + at) * TILE_WIDTH ** level;
  return { kind: level === 0 ? "changed-entry" : "changed-tile", index, path };
}
