import { stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import type { TreeHead } from "../sealing/consistency.ts";
import { isKeyName } from "../sealing/note.ts";
import { type NoteKey, readNoteKey, writeNoteKey } from "../sealing/noteKey.ts";
import { openHead } from "../sealing/openHead.ts";
import type { ReadPath } from "../sealing/readTile.ts";
import { newPrivateKey, type Signer, signerFrom } from "../sealing/signer.ts";
import { faultWords } from "./faultWords.ts";
import { filesIn, keepFile } from "./folderFiles.ts";
import { LogUnreachable } from "./LogUnreachable.ts";
import { WitnessRefusal } from "./WitnessRefusal.ts";

/**
 * What a witness keeps. The log's files lie under their own names (`checkpoint`, `tile/…`, `step/…`, `key`), so that the
 * folder is a log to `verify --log`.
 */
export const KEPT = {
  /** The witness's own private key: nobody else may read it. */
  privateKey: "witness.key",
  logKey: "key",
  /** The last head that was proven, as published. On the disk before anything is signed. */
  head: "head",
  /** The same, signed by this witness. */
  cosigned: "head.cosigned",
} as const;

/** Whose heads are believed, and since when. */
export interface TrustedKey {
  readonly key: NoteKey;
  /** Named by whoever runs the witness; met now for the first time; kept since then. */
  readonly trust: "named" | "first-met" | "kept";
}

/** The head that the log's next one must extend. */
export interface KnownHead {
  readonly written: Uint8Array;
  readonly head: TreeHead;
  readonly keptAt: Date;
}

/** The folder that was named; else one of its own for each log, hidden beside where the witness is run. */
export const folderFor = (address: string, named?: string): string =>
  resolve(named ?? join(".witness", new URL(address).host.replace(/[^\w.-]/g, "-")));

/** The witness's own key, made at the first run. */
export async function witnessKey(folder: string, name?: string): Promise<{ signer: Signer; made: boolean }> {
  const path = join(folder, KEPT.privateKey);
  const kept = await textIn(folder, KEPT.privateKey);
  const written = kept ?? (await newKey(name ?? hostname().replace(/[\s+]/g, "-")));
  const signer = await signerFrom(written.trim());
  if (signer?.key.use !== "cosignature")
    throw new WitnessRefusal({
      vi: `${path} không phải khóa của người chứng. Hãy chép lại từ bản lưu; đừng tạo khóa mới khi chưa báo.`,
      en: `${path} is no key of a witness: bring it back from a copy`,
    });
  if (name !== undefined && signer.key.name !== name)
    throw new WitnessRefusal({
      vi: `Khóa trong thư mục này mang tên ${signer.key.name}. Tên khác thì dùng thư mục khác (--folder).`,
      en: `the key in this folder is named ${signer.key.name}: another name takes another folder`,
    });
  if (kept === undefined) await keepFile(path, written, 0o600);
  return { signer, made: kept === undefined };
}

async function newKey(name: string): Promise<string> {
  if (!isKeyName(name))
    throw new WitnessRefusal({
      vi: "Tên người chứng không có dấu cách và dấu cộng, ví dụ mttq.backan.example.",
      en: "a witness's name has no spaces and no plus sign",
    });
  return await newPrivateKey(name, "cosignature");
}

/** The log's key: the one that was named, or kept, or the log's own word at the first meeting. */
export async function trustedKey(
  folder: string,
  named: string | undefined,
  read: ReadPath,
): Promise<TrustedKey> {
  const kept = await textIn(folder, KEPT.logKey);
  if (kept !== undefined && named !== undefined && kept.trim() !== named.trim())
    throw new WitnessRefusal({
      vi: `Khóa đã giữ trong ${folder} là ${kept.trim()}, KHÔNG phải khóa nêu ở --key.`,
      en: "the key kept in this folder is NOT the one given as --key",
    });
  const written = (kept ?? named ?? (await keyOfLog(read))).trim();
  const key = logKeyFrom(written, kept === undefined ? (named === undefined ? "/log/key" : "--key") : folder);
  if (kept === undefined) await keepFile(join(folder, KEPT.logKey), `${written}\n`);
  return { key, trust: named !== undefined ? "named" : kept === undefined ? "first-met" : "kept" };
}

async function keyOfLog(read: ReadPath): Promise<string> {
  const bytes = await read("key");
  const text = new TextDecoder().decode(bytes ?? new Uint8Array()).trim();
  if (readNoteKey(text)?.use !== "log") throw new LogUnreachable("/log/key", "no key of a log");
  return text;
}

/** @throws WitnessRefusal if it is the key of no log */
export function logKeyFrom(written: string, where: string): NoteKey {
  const key = readNoteKey(written.trim());
  if (key?.use === "log" && writeNoteKey(key) === written.trim()) return key;
  throw new WitnessRefusal({
    vi: `${where}: không phải khóa của một sổ (tên+mã+chữ cái, như in trong báo cáo năm).`,
    en: `${where}: no key of a log (name+id+letters, as the yearly report prints it)`,
  });
}

/** The last head that was proven here, or null before the first. One that cannot be read is not taken for none. */
export async function knownHead(folder: string, log: NoteKey): Promise<KnownHead | null> {
  const written = await filesIn(folder)(KEPT.head);
  if (!written) return null;
  const path = join(folder, KEPT.head);
  const opened = await openHead(written, { log }, "older");
  if ("kind" in opened) {
    const { vi, en } = faultWords(opened);
    throw new WitnessRefusal({
      vi: `${vi} Tệp ${path} bị hỏng: hãy chép lại từ bản lưu, đừng xóa.`,
      en: `${en}; the file ${path} is broken: bring it back from a copy, do not delete it`,
    });
  }
  return { written, head: opened.checkpoint, keptAt: (await stat(path)).mtime };
}

async function textIn(folder: string, name: string): Promise<string | undefined> {
  const bytes = await filesIn(folder)(name);
  return bytes ? new TextDecoder().decode(bytes) : undefined;
}
