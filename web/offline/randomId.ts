import { hexOf } from "./sha256.ts";

/** A version 4 UUID (RFC 9562). By hand: crypto.randomUUID is younger than the phones that are served, and only on https. */
export function randomId(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)), 0x40);
}

/** The UUID of 16 bytes. @param version its number, times 16 */
export function uuidOf(bytes: Uint8Array, version: 0x40 | 0x80): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | version;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
