import { readFile } from "node:fs/promises";
import { fromBase64 } from "../sealing/base64.ts";
import type { TreeHead } from "../sealing/consistency.ts";
import { HASH_BYTES } from "../sealing/hash.ts";
import { readNote } from "../sealing/note.ts";
import { WitnessRefusal } from "./WitnessRefusal.ts";

/**
 * A head that somebody kept: a file, the signed text itself, or what a newspaper printed of it, the number of entries and
 * the 44 letters of the root.
 * @throws WitnessRefusal if it is none of them
 */
export async function olderHead(given: string): Promise<Uint8Array | TreeHead> {
  const file = await readFile(given).catch(() => undefined);
  const bytes = file ? new Uint8Array(file) : new TextEncoder().encode(`${given.trimEnd()}\n`);
  if (readNote(bytes)) return bytes;
  const printed = new TextDecoder().decode(bytes).trim();
  const [, size = "", letters = ""] = /^(\d{1,15})[^\dA-Za-z+/]+([A-Za-z0-9+/]{43}=)$/.exec(printed) ?? [];
  const root = fromBase64(letters);
  if (root?.length === HASH_BYTES) return { size: Number(size), root };
  // A file is somebody's head, whatever became of it: to be judged as such.
  if (file) return bytes;
  throw new WitnessRefusal({
    vi: '--older: không có tệp ấy, và đây không phải một mốc. Ghi tệp mốc, hoặc "số mục" và mã gốc 44 chữ: "1234 AbC…=".',
    en: "--older: neither a file nor a head: give the file of a head, or its number of entries and the 44 letters of its root",
  });
}
