import { cosignedMessage, readCosignature } from "./cosignature.ts";
import { isSignedBy } from "./ed25519.ts";
import type { Note, NoteSignature } from "./note.ts";
import type { NoteKey } from "./noteKey.ts";

/** One of the asked keys signed. */
export interface Signed {
  readonly key: NoteKey;
  /** Seconds since 1970 by the witness's clock; a log's signature has no time. */
  readonly seconds?: number;
}

/**
 * Who of these keys signed the note. A signature of another key says nothing and is passed over, even if it shares a name or
 * an id with a known one; a wrong one of a known key spoils the note. Who signed twice is listed twice: count keys, not
 * signatures. Source: C2SP signed-note.
 * @returns undefined if a signature of a known key is wrong; an empty list if none of them signed
 */
export async function openNote(note: Note, keys: readonly NoteKey[]): Promise<Signed[] | undefined> {
  const found: Signed[] = [];
  for (const one of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === one.name && keyId === one.keyId);
    if (!key) continue;
    const signed = await check(note.text, one, key);
    if (!signed) return undefined;
    found.push(signed);
  }
  return found;
}

async function check(text: string, { signature }: NoteSignature, key: NoteKey): Promise<Signed | undefined> {
  if (key.use === "log") {
    return (await isSignedBy(key.publicKey, new TextEncoder().encode(text), signature)) ? { key } : undefined;
  }
  const cosignature = readCosignature(signature);
  if (!cosignature) return undefined;
  const message = cosignedMessage(text, cosignature.seconds);
  const holds = await isSignedBy(key.publicKey, message, cosignature.signature);
  return holds ? { key, seconds: cosignature.seconds } : undefined;
}
