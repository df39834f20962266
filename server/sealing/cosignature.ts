import { SIGNATURE_BYTES } from "./ed25519.ts";

/** A signature with the time at which a witness gave it. */
export interface Cosignature {
  /** Seconds since 1970, 0 to 2^53 − 1. */
  readonly seconds: number;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const TIME_BYTES = 8;

/** What a witness signs for a text: "cosignature/v1", the time, the text with all its lines. Source: C2SP tlog-cosignature. */
export function cosignedMessage(text: string, seconds: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/**
 * Time and signature as they stand in the note: eight bytes, the highest first, and the signature.
 * @throws RangeError if the time is no whole number of seconds from 0 to 2^53 − 1
 */
export function writeCosignature({ seconds, signature }: Cosignature): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError(`no time in seconds: ${seconds}`);
  const bytes = new Uint8Array(TIME_BYTES + signature.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  bytes.set(signature, TIME_BYTES);
  return bytes;
}

/** Time and signature of a cosignature, or undefined if it is none; a time above 2^53 − 1 is refused (the format has 2^63). */
export function readCosignature(bytes: Uint8Array<ArrayBuffer>): Cosignature | undefined {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(seconds) ? { seconds, signature: bytes.slice(TIME_BYTES) } : undefined;
}
