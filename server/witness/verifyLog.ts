import { join } from "node:path";
import { readNoteKey } from "../sealing/noteKey.ts";
import type { ReadPath } from "../sealing/readTile.ts";
import { faultWords } from "./faultWords.ts";
import { logOnWeb } from "./fetchPath.ts";
import { filesIn } from "./folderFiles.ts";
import { LogUnreachable } from "./LogUnreachable.ts";
import { leafWords } from "./leaf.ts";
import { logAddress } from "./logAddress.ts";
import { olderHead } from "./olderHead.ts";
import { agreedWords, keyWords } from "./verifyWords.ts";
import { WitnessRefusal } from "./WitnessRefusal.ts";
import { checkWholeLog, statedSize } from "./wholeLog.ts";
import { logKeyFrom } from "./witnessFolder.ts";
import type { Words } from "./words.ts";

/** What to prove of a log. */
export interface LogToVerify {
  /** Its address, or a folder that it was downloaded to. */
  readonly place: string;
  /** A head that was kept: see `olderHead`. */
  readonly older?: string | undefined;
  /** The log's key, as it was printed. */
  readonly logKey?: string | undefined;
}

/**
 * Proves a log without the database, and says what was compared or what differs first.
 * @returns false if something differs
 * @throws LogUnreachable if it did not answer in full; WitnessRefusal if there is nothing to prove
 */
export async function verifyLog(
  { place, older: given, logKey }: LogToVerify,
  say: (words: Words) => void,
): Promise<boolean> {
  const address = logAddress(place);
  const read = address ? logOnWeb(address) : filesIn(place);
  const older = given === undefined ? undefined : await olderHead(given);
  const head = await read("checkpoint");
  if (!head) throw noLog(place, address);
  const log = logKeyFrom(logKey ?? (await keyBeside(read, place, address)), logKey ? "--key" : place);
  say(keyWords(log, logKey !== undefined));
  const once: ReadPath = async (path) => (path === "checkpoint" ? head : read(path));
  const found = await checkWholeLog({ read: once, log, ...(older && { older }) });
  if (!("kind" in found)) {
    for (const words of agreedWords(found)) say(words);
    return true;
  }
  const about = "index" in found ? await leafWords(found.index, statedSize(head), read) : "";
  const { vi, en } = faultWords(found, about);
  say({ vi: `KHÔNG KHỚP. ${vi}`, en: `DIFFERS: ${en}` });
  return false;
}

/** The key that lies beside the log: nobody's word but its own. */
async function keyBeside(read: ReadPath, place: string, address: string | undefined): Promise<string> {
  const text = new TextDecoder().decode((await read("key")) ?? new Uint8Array()).trim();
  if (readNoteKey(text)) return text;
  if (address) throw new LogUnreachable(`${address}key`, "no key of a log");
  throw new WitnessRefusal({
    vi: `Trong ${place} không có khóa của sổ (tệp key). Nêu khóa in trong báo cáo năm bằng --key.`,
    en: "no key of the log in this folder: give the one that the yearly report prints, as --key",
  });
}

const noLog = (place: string, address: string | undefined): Error =>
  address
    ? new LogUnreachable(`${address}checkpoint`, "no log here")
    : new WitnessRefusal({
        vi: `Không có sổ ở ${place}: thiếu tệp ${join(place, "checkpoint")}.`,
        en: "no log in this folder: it has no checkpoint",
      });
