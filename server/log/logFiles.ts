import type { Database, Trx } from "../database/connect.ts";
import { findLogTile, selectLogEntries } from "../database/logEntries.ts";
import { bundleOf } from "../sealing/entryBundle.ts";
import { HASH_BYTES } from "../sealing/hash.ts";
import { TILE_WIDTH, tileAt } from "../sealing/tilePath.ts";

/**
 * The bytes at an address of the log, below /log/: a tile or a bundle of entries; null: the log has none there. A partial one
 * is the beginning of what is kept now, since a log only grows.
 */
export async function readLogFile(db: Database | Trx, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const tile = tileAt(path);
  if (!tile) return null;
  const { level, index, width } = tile;
  if (level === "entries") {
    const from = index * TILE_WIDTH;
    const entries = await selectLogEntries(db, from, from + width);
    const encoder = new TextEncoder();
    return entries.length === width ? bundleOf(entries.map(({ entry }) => encoder.encode(entry))) : null;
  }
  const hashes = await findLogTile(db, level, index);
  return hashes && hashes.length >= width * HASH_BYTES
    ? Uint8Array.from(hashes.subarray(0, width * HASH_BYTES))
    : null;
}
