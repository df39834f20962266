import { fromBase64, toBase64 } from "./base64.ts";
import { PUBLIC_KEY_BYTES } from "./ed25519.ts";
import { sha256 } from "./hash.ts";
import { isKeyName } from "./note.ts";

/**
 * What a key's signatures say: "log", that this is the log's text; "cosignature", that a witness saw this head extend all
 * heads it saw before, at a time. The numbers are C2SP's types of signatures.
 */
export const KEY_TYPES = { log: 1, cosignature: 4 } as const;
export type KeyUse = keyof typeof KEY_TYPES;

/** A public key with the name of its holder. */
export interface NoteKey {
  readonly name: string;
  readonly use: KeyUse;
  readonly keyId: number;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/**
 * A key by its name: SHA-256(name ‖ line feed ‖ type ‖ public key), the first four bytes, says which.
 * Source: C2SP signed-note; tlog-cosignature for type 4.
 * @throws RangeError if the name is none
 */
export function noteKey(name: string, use: KeyUse, publicKey: Uint8Array<ArrayBuffer>): NoteKey {
  if (!isKeyName(name)) throw new RangeError(`a key cannot be named ${JSON.stringify(name)}`);
  const typed = Uint8Array.of(KEY_TYPES[use], ...publicKey);
  const digest = sha256(new TextEncoder().encode(`${name}\n`), typed);
  return { name, use, publicKey, keyId: new DataView(digest.buffer, digest.byteOffset).getUint32(0) };
}

/** "name+key id+base64(type ‖ public key)": what is printed and handed out. Source: golang.org/x/mod/sumdb/note. */
export function writeNoteKey(key: NoteKey): string {
  return writeKey(key, key.publicKey);
}

/** The key that is written so, or undefined: another form, another kind of key, or an id that is not its own. */
export function readNoteKey(written: string): NoteKey | undefined {
  const parts = keyParts(written);
  if (parts?.bytes.length !== PUBLIC_KEY_BYTES) return undefined;
  const key = noteKey(parts.name, parts.use, parts.bytes);
  return parts.keyId === key.keyId ? key : undefined;
}

/** A key in the same form with other bytes: `signer.ts` writes private keys so. */
export function writeKey({ name, keyId, use }: NoteKey, bytes: Uint8Array): string {
  const id = keyId.toString(16).padStart(8, "0");
  return `${name}+${id}+${toBase64(Uint8Array.of(KEY_TYPES[use], ...bytes))}`;
}

/** "name+key id+base64(type ‖ bytes)" taken apart; the id is not checked. */
export function keyParts(written: string) {
  const [, name = "", id = "", base64 = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(written) ?? [];
  const typed = fromBase64(base64);
  const use = (Object.keys(KEY_TYPES) as KeyUse[]).find((one) => KEY_TYPES[one] === typed?.[0]);
  if (!isKeyName(name) || !typed || !use) return undefined;
  return { name, use, keyId: Number.parseInt(id, 16), bytes: typed.slice(1) };
}
