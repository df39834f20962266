import type { Database } from "../database/connect.ts";
import { findHeadNote, insertCosignature, selectLogWitnesses } from "../database/logWitnesses.ts";
import { readCheckpoint } from "../sealing/checkpoint.ts";
import { readNote, signatureLine } from "../sealing/note.ts";
import { readNoteKey } from "../sealing/noteKey.ts";
import { openNote } from "../sealing/openNote.ts";

/**
 * Takes in what witnesses signed of a head of this log: those that the installation knows, each once.
 * @param written a note with the text of the head and the witnesses' lines
 * @returns the names of those whose signature is kept now; undefined: it is no head of this log
 */
export async function takeCosignatures(db: Database, written: Uint8Array): Promise<string[] | undefined> {
  const note = readNote(written);
  const size = note && readCheckpoint(note.text)?.size;
  const own = size === undefined ? undefined : await findHeadNote(db, size);
  if (!note || size === undefined || !own?.startsWith(`${note.text}\n`)) return undefined;
  const names: string[] = [];
  for (const { name, publicKey } of await selectLogWitnesses(db)) {
    const key = readNoteKey(publicKey);
    const lines = note.signatures.filter((one) => one.name === name && one.keyId === key?.keyId);
    const [line] = lines;
    if (!key || !line || !(await openNote({ text: note.text, signatures: [line] }, [key]))?.length) continue;
    await insertCosignature(db, { size, witness: name, line: signatureLine(line) });
    names.push(name);
  }
  return names;
}
