import { type KeyPair, keyPairFrom, SEED_BYTES } from "./ed25519.ts";
import { type KeyUse, keyParts, type NoteKey, noteKey, writeKey } from "./noteKey.ts";

/** Who can sign: the log, or a witness. */
export interface Signer {
  readonly key: NoteKey;
  readonly sign: KeyPair["sign"];
}

const PRIVATE = "PRIVATE+KEY+";

/**
 * A new private key as text, to be kept secret: "PRIVATE+KEY+name+key id+base64(type ‖ seed)".
 * Source: golang.org/x/mod/sumdb/note, where the type is always 1; a witness's bears 4, so that neither passes for the other.
 * @throws RangeError if the name is none
 */
export async function newPrivateKey(name: string, use: KeyUse): Promise<string> {
  const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  const { publicKey } = await keyPairFrom(seed);
  return PRIVATE + writeKey(noteKey(name, use, publicKey), seed);
}

/** The signer whose private key is written so, or undefined: another form, or an id that is not its own. */
export async function signerFrom(privateKey: string): Promise<Signer | undefined> {
  const parts = privateKey.startsWith(PRIVATE) ? keyParts(privateKey.slice(PRIVATE.length)) : undefined;
  if (parts?.bytes.length !== SEED_BYTES) return undefined;
  const { publicKey, sign } = await keyPairFrom(parts.bytes);
  const key = noteKey(parts.name, parts.use, publicKey);
  return key.keyId === parts.keyId ? { key, sign } : undefined;
}
