import { cosignedMessage, writeCosignature } from "./cosignature.ts";
import type { NoteSignature } from "./note.ts";
import type { Signer } from "./signer.ts";

/**
 * The log's signature over a text. Source: C2SP signed-note.
 * @throws RangeError if the key is a witness's
 */
export async function signText(text: string, { key, sign }: Signer): Promise<NoteSignature> {
  if (key.use !== "log") throw new RangeError(`${key.name} is the key of a witness`);
  const signature = await sign(new TextEncoder().encode(text));
  return { name: key.name, keyId: key.keyId, signature };
}

/**
 * A witness's signature over the text of a checkpoint at a time, in seconds since 1970. It says that this is the largest
 * head seen and that it extends all seen before: ask `decideCosigning` first. Source: C2SP tlog-cosignature.
 * @throws RangeError if the key is not a witness's, or the time no whole number of seconds
 */
export async function cosignText(
  text: string,
  { key, sign }: Signer,
  seconds: number,
): Promise<NoteSignature> {
  if (key.use !== "cosignature") throw new RangeError(`${key.name} is not the key of a witness`);
  const signature = await sign(cosignedMessage(text, seconds));
  return { name: key.name, keyId: key.keyId, signature: writeCosignature({ seconds, signature }) };
}
