import { fromBase64 } from "../../server/sealing/base64.ts";
import { type ReadLog, textOf } from "./logFiles.ts";

/** The newest head of the log. */
export interface SignedHead {
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  /** The root as it is printed. */
  readonly printed: string;
  /** undefined: this browser knows no Ed25519 (Chrome before 137, Safari before 17, Firefox before 129). */
  readonly isSigned: boolean | undefined;
}

/** Reads and checks it. undefined: there is none, or it is written wrong. Source: C2SP tlog-checkpoint and signed-note. */
export async function readSignedHead(read: ReadLog): Promise<SignedHead | undefined> {
  const [note, key] = [await read("checkpoint"), await read("key")];
  if (!note || !key) return undefined;
  const written = textOf(note);
  const end = written.lastIndexOf("\n\n") + 1;
  const [origin, size = "", printed = ""] = written.slice(0, end).split("\n");
  const root = fromBase64(printed);
  const vkey = /^([^+\n]+)\+([0-9a-f]{8})\+([\w+/=]+)\n?$/.exec(textOf(key));
  if (!/^[1-9]\d*$/.test(size) || !root || root.length !== 32 || !vkey || vkey[1] !== origin)
    return undefined;
  const lines = written.slice(end + 1).split("\n");
  const [, signature = ""] = lines.map((line) => line.split(`— ${origin} `)).find(([, one]) => one) || [];
  return {
    ...{ size: Number(size), root, printed },
    isSigned: await isSignedBy(vkey[3] as string, written.slice(0, end), signature),
  };
}

async function isSignedBy(key: string, text: string, signature: string): Promise<boolean | undefined> {
  const [typed, signed] = [fromBase64(key), fromBase64(signature)];
  // A byte for the kind before the key, four for its id before the signature.
  if (typed?.length !== 33 || signed?.length !== 68) return false;
  const publicKey = await importKey(typed.slice(1));
  return (
    publicKey &&
    (await crypto.subtle.verify("Ed25519", publicKey, signed.slice(4), new TextEncoder().encode(text)))
  );
}

async function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]);
  } catch {
    return undefined;
  }
}
