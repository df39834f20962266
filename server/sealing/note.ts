import { fromBase64, toBase64 } from "./base64.ts";

/** One line under a note. */
export interface NoteSignature {
  readonly name: string;
  /** First four bytes of a digest of name, kind and key: tells keys apart, proves nothing. 0 to 2^32 − 1. */
  readonly keyId: number;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** A text and who signed it. Nothing in it may be believed before `openNote` said who did. */
export interface Note {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Those of golang.org/x/mod/sumdb/note; the specification asks for 16 signatures at least. */
const SIGNATURES_LIMIT = 100;
const BYTES_LIMIT = 1_000_000;

/** Whether a key may be called so: something, without spaces of any kind and plus signs. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}+\p{Cc}]+$/u.test(name);

/**
 * The note that is written so, or undefined if nothing of C2SP signed-note is: not UTF-8, control characters, no blank line,
 * no signature or more than 100, a line that is no signature, over 1 MB.
 */
export function readNote(written: Uint8Array): Note | undefined {
  if (written.length > BYTES_LIMIT) return undefined;
  const whole = textOf(written);
  // Control characters but the line feed; those above U+0080 are letters to the specification.
  if (whole === undefined || /[^\n\u0020-\u{10ffff}]/u.test(whole) || !whole.endsWith("\n")) return undefined;
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) return undefined;
  const lines = whole
    .slice(split + 2)
    .split("\n")
    .slice(0, -1);
  const signatures = lines.map(signatureIn).filter((one) => one !== undefined);
  if (lines.length === 0 || lines.length > SIGNATURES_LIMIT || signatures.length < lines.length)
    return undefined;
  return { text: whole.slice(0, split + 1), signatures };
}

/**
 * The note as it is published. What `readNote` would refuse is refused.
 * @throws RangeError if the text does not end with a line feed or holds control characters, or a name is none
 */
export function writeNote({ text, signatures }: Note): Uint8Array<ArrayBuffer> {
  const whole = `${text}\n${signatures.map(signatureLine).join("")}`;
  const written = new TextEncoder().encode(whole);
  const read = readNote(written);
  if (read?.text !== text || read.signatures.length !== signatures.length || !whole.isWellFormed())
    throw new RangeError("the text cannot be signed as a note");
  return written;
}

/** "— name base64(key id ‖ signature)" and a line feed: also what a witness answers. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = [24, 16, 8, 0].map((shift) => (keyId >>> shift) & 0xff);
  return `— ${name} ${toBase64(Uint8Array.from([...id, ...signature]))}\n`;
}

function signatureIn(line: string): NoteSignature | undefined {
  const [, name, base64] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (name === undefined || !isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
