import { fromBase64, toBase64 } from "./base64.ts";
import type { TreeHead } from "./consistency.ts";
import { EMPTY_ROOT, HASH_BYTES, sameBytes } from "./hash.ts";

/** Head of a log as it is signed. Source: C2SP tlog-checkpoint. */
export interface Checkpoint extends TreeHead {
  /** Which log: an address without scheme, which the log's key is named for. */
  readonly origin: string;
  /** Lines that nobody can check; a log of ours has none, one of others may. */
  readonly extensions: readonly string[];
}

/**
 * The text of a note: origin, size, root in Base64, a line each.
 * @throws RangeError if it could not be read again: an empty line or one that breaks, a size that is none
 */
export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join("");
  const read = readCheckpoint(text);
  if (read?.origin !== origin || read.extensions.length !== extensions.length)
    throw new RangeError(`no checkpoint: ${JSON.stringify(text)}`);
  return text;
}

/**
 * The head that a text states, or undefined if it is none: fewer than three lines, an empty one, a size with leading zeros or
 * above 2^53 − 1 (the format ends at 2^64), a root that is not 32 bytes, a root other than nothing's for size 0.
 */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.includes("")) return undefined;
  const [origin, digits = "", base64 = "", ...extensions] = lines;
  const [size, root] = [Number(digits), fromBase64(base64)];
  if (origin === undefined || !/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size)) return undefined;
  if (root?.length !== HASH_BYTES || (size === 0 && !sameBytes(root, EMPTY_ROOT))) return undefined;
  return { origin, size, root, extensions };
}
