import { growLog } from "../../../server/sealing/growLog.ts";
import type { ReadPath } from "../../../server/sealing/readTile.ts";

/** A log in memory, written by growLog alone, as a folder of files would hold it. */
export class MemoryLog {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  size = 0;

  readonly read: ReadPath = async (path) => this.files.get(path) ?? null;

  async add(entries: readonly Uint8Array[]): Promise<string[]> {
    const files = await growLog(this.size, entries, this.read);
    for (const { path, bytes } of files) this.files.set(path, bytes);
    this.size += entries.length;
    return files.map(({ path }) => path);
  }
}
