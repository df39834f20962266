import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadPath } from "../sealing/readTile.ts";

const NOTHING_THERE = ["ENOENT", "ENOTDIR", "EISDIR"];

/** Files of a log that somebody downloaded, or of a witness. */
export function filesIn(folder: string): ReadPath {
  return async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      if (NOTHING_THERE.includes(String((error as NodeJS.ErrnoException).code))) return null;
      throw error;
    }
  };
}

/** Writes a file so that, whenever the machine stops, the old one is there or the new one, whole. */
export async function keepFile(path: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  await rm(fresh, { force: true });
  const file = await open(fresh, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await moveFile(fresh, path);
}

/** The same for a file that is on the disk already. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; it has no such step either.
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
