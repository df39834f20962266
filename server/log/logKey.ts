import type { Trx } from "../database/connect.ts";
import { findLogKey, insertLogKey } from "../database/logEntries.ts";
import { seal, unseal } from "../database/seal.ts";
import { writeNoteKey } from "../sealing/noteKey.ts";
import { newPrivateKey, type Signer, signerFrom } from "../sealing/signer.ts";

/** The log cannot go on: whoever runs it must give back the secret that its key was sealed with. */
export class LogKeyError extends Error {
  override readonly name = "LogKeyError";
}

const USE = "log key";

/**
 * The key that signs the log's heads, made when the log begins. It lies in the database sealed with AUTH_SECRET, so that a
 * copy of the database alone signs nothing. Its name, which is the log's, is chance: addresses change, a log does not.
 * @param secrets today's and earlier ones, today's first
 * @throws LogKeyError when it was sealed with another secret
 */
export async function openLogKey(trx: Trx, secrets: readonly string[]): Promise<Signer> {
  const stored = await findLogKey(trx);
  const written = stored ? unseal(secrets, stored.sealed, USE) : await makeKey(trx, secrets[0] ?? "");
  const signer = written === undefined ? undefined : await signerFrom(written);
  if (!signer || (stored && writeNoteKey(signer.key) !== stored.publicKey)) {
    throw new LogKeyError("the key of the public log was sealed under another AUTH_SECRET");
  }
  return signer;
}

async function makeKey(trx: Trx, secret: string): Promise<string> {
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(4))).toString("hex");
  const name = `hai-long/${id}`;
  const written = await newPrivateKey(name, "log");
  const signer = (await signerFrom(written)) as Signer;
  await insertLogKey(trx, {
    name,
    publicKey: writeNoteKey(signer.key),
    sealed: seal(secret, written, USE),
  });
  return written;
}
