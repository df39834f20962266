import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Database } from "../database/connect.ts";
import { backupLines } from "./backupLines.ts";
import type { BackupFoot } from "./format.ts";
import { readBackup } from "./readBackup.ts";

/** The bytes of a backup, to a file or to a socket. */
export function backupStream(db: Database, now: Date): NodeJS.ReadableStream {
  const lines = Readable.from(backupLines(db, now));
  const gzip = createGzip({ level: 6 });
  pipeline(lines, gzip).catch((error: Error) => gzip.destroy(error));
  return gzip;
}

/**
 * Writes a backup beside its final name, reads it back, and only then gives it the name: a file with that name is
 * whole. Only its owner may read it, since it holds what citizens wrote.
 */
export async function saveBackup(bytes: NodeJS.ReadableStream, file: string): Promise<BackupFoot> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(bytes, createWriteStream(unfinished, { mode: 0o600 }));
    const handle = await open(unfinished, "r+");
    await handle.sync();
    await handle.close();
    const { foot } = await readBackup(() => createReadStream(unfinished)).check();
    await rename(unfinished, file);
    return foot;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
