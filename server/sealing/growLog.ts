import { rootOfHashes } from "./compactRange.ts";
import { bundleOf, entriesIn } from "./entryBundle.ts";
import { type Hash, leafHash } from "./hash.ts";
import { type ReadPath, readTile } from "./readTile.ts";
import { hashesIn, tileBytes } from "./tileBytes.ts";
import { TILE_WIDTH, type Tile, tilePath } from "./tilePath.ts";
import { hashesAtLevel, newBundles } from "./tilesOfSize.ts";

/** A file of the log to write before the checkpoint that needs it. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files that a log of `size` entries needs for more of them: bundles, and hash tiles of every level. Reads only the
 * last partial bundle and the last partial tile of each level, so a week costs the week and not the years before it.
 * @throws Error if one of those is missing or short; RangeError if an entry is over 65,535 bytes
 */
export async function growLog(
  size: number,
  entries: readonly Uint8Array[],
  read: ReadPath,
): Promise<LogFile[]> {
  const started = await lastPartial("entries", size, read);
  const bundled = [...(entriesIn(started) ?? []).slice(0, size % TILE_WIDTH), ...entries];
  if (bundled.length < (size % TILE_WIDTH) + entries.length) throw new Error("the last bundle is short");
  const files: LogFile[] = newBundles(size, size + entries.length).map((tile, i) => ({
    path: tilePath(tile),
    bytes: bundleOf(bundled.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
  }));

  let added: Hash[] = entries.map(leafHash);
  for (let level = 0; added.length > 0; level++) {
    const had = hashesAtLevel(size, level);
    const before = hashesIn(await lastPartial(level, had, read)).slice(0, had % TILE_WIDTH);
    if (before.length < had % TILE_WIDTH) throw new Error(`the last tile of level ${level} is short`);
    const row = [...before, ...added];
    const full: Hash[] = [];
    for (let at = 0; at < row.length; at += TILE_WIDTH) {
      const hashes = row.slice(at, at + TILE_WIDTH);
      const index = Math.floor((had + at) / TILE_WIDTH);
      files.push({ path: tilePath({ level, index, width: hashes.length }), bytes: tileBytes(hashes) });
      if (hashes.length === TILE_WIDTH) full.push(rootOfHashes(hashes));
    }
    added = full;
  }
  return files;
}

/** The last partial tile or bundle of a level that holds `count`; empty if it ends with a full one. */
async function lastPartial(level: Tile["level"], count: number, read: ReadPath): Promise<Uint8Array> {
  const last = { level, index: Math.floor(count / TILE_WIDTH), width: count % TILE_WIDTH };
  if (last.width === 0) return new Uint8Array();
  const bytes = await readTile(last, read);
  if (!bytes) throw new Error(`${tilePath(last)} is missing`);
  return bytes;
}
