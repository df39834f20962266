import { join } from "node:path";
import { type NoteSignature, readNote, writeNote } from "../sealing/note.ts";
import { type NoteKey, writeNoteKey } from "../sealing/noteKey.ts";
import type { Signer } from "../sealing/signer.ts";
import { cosignText } from "../sealing/signing.ts";
import { type Evidence, keepEvidence } from "./evidence.ts";
import { faultWords } from "./faultWords.ts";
import { logOnWeb } from "./fetchPath.ts";
import { keepFile } from "./folderFiles.ts";
import { LogUnreachable } from "./LogUnreachable.ts";
import { leafWords } from "./leaf.ts";
import { keepMirror, turnAway } from "./mirror.ts";
import { provenHead } from "./provenHead.ts";
import { sendCosignature } from "./sendCosignature.ts";
import type { WitnessFault } from "./wholeLog.ts";
import { KEPT, knownHead, trustedKey, witnessKey } from "./witnessFolder.ts";
import {
  mirroredWords,
  provenWords,
  refusedWords,
  SENT_WORDS,
  signerWords,
  trustWords,
} from "./witnessWords.ts";
import type { Words } from "./words.ts";

/** One run of a witness. The folder is held by the caller: two runs at once could sign two heads of a fork. */
export interface WitnessRun {
  /** Of the log, ends with /log/. */
  readonly address: string;
  readonly folder: string;
  /** Of the witness, for a key that is made now. */
  readonly name?: string | undefined;
  /** The log's key, as it was printed. */
  readonly logKey?: string | undefined;
  /** Whether to keep the whole log, too. */
  readonly mirror: boolean;
  readonly now: Date;
}

/**
 * Looks at a log once: proves that its head goes on from the last one kept here, keeps it, signs it, hands the signature in.
 * @param say called with what is certain, as soon as it is
 * @returns false if the log was refused
 * @throws LogUnreachable if it did not answer in full: what was proven until then is kept, run again
 * @throws WitnessRefusal if the folder or what was asked for is at fault
 */
export async function witnessLog(run: WitnessRun, say: (words: Words) => void): Promise<boolean> {
  const { address, folder, now } = run;
  const read = logOnWeb(address);
  const { signer, made } = await witnessKey(folder, run.name);
  say(signerWords(signer.key, made));
  const { key, trust } = await trustedKey(folder, run.logKey, read);
  say(trustWords(writeNoteKey(key), trust));
  const known = await knownHead(folder, key);
  const written = await read("checkpoint");
  if (!written) throw new LogUnreachable(`${address}checkpoint`, "no log here");

  const refuse = async (fault: WitnessFault, more: Evidence = {}, about = ""): Promise<false> => {
    const why = faultWords(fault, about);
    const files = { "known-head": known?.written ?? null, "new-head": written, ...more };
    const place = await keepEvidence(folder, now, why, files);
    await turnAway(folder, place);
    say(refusedWords(why, place));
    return false;
  };

  const proven = await provenHead(known, written, key, read);
  if ("fault" in proven)
    return await refuse(proven.fault, { "other-beginning": proven.otherBeginning ?? null });
  const { size } = proven.checkpoint;
  // Before anything is signed: a program that ends here has signed nothing that it forgets.
  await keepFile(join(folder, KEPT.head), written);
  say(provenWords(proven.checkpoint, known));

  if (run.mirror) {
    const mirrored = await keepMirror({ folder, read, log: key, head: written, size });
    if ("fault" in mirrored) {
      const { fault, bytes = null } = mirrored;
      const about = "index" in fault ? await leafWords(fault.index, size, read) : "";
      return await refuse(fault, { "wrong-file": bytes }, about);
    }
    say(mirroredWords(mirrored.files, folder));
  }

  const cosigned = await cosignedHead(written, proven.text, { log: key, signer, now });
  await keepFile(join(folder, KEPT.cosigned), cosigned);
  say(SENT_WORDS[(await sendCosignature(address, cosigned)) ? "taken" : "refused"]);
  return true;
}

/** The log's own signature and this witness's. */
async function cosignedHead(
  written: Uint8Array,
  text: string,
  { log, signer, now }: { log: NoteKey; signer: Signer; now: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const isLogs = ({ name, keyId }: NoteSignature) => name === log.name && keyId === log.keyId;
  const ofLog = readNote(written)?.signatures.filter(isLogs) ?? [];
  const own = await cosignText(text, signer, Math.floor(now.getTime() / 1000));
  return writeNote({ text, signatures: [...ofLog, own] });
}
