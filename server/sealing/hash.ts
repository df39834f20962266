import { createHash } from "node:crypto";

/** SHA-256 of an entry, of two nodes, or of nothing: 32 bytes. */
export type Hash = Uint8Array<ArrayBuffer>;

export const HASH_BYTES = 32;

/**
 * SHA-256 of parts laid end to end.
 *
 * By node:crypto, not by WebCrypto: a tree is many hashes of 65 bytes, and one costs 1.1 µs here against 7 (all asked for
 * at once) to 15 µs (one after the other) through a promise, on Node 24; in workerd both cost 2 µs. Workers have
 * node:crypto by nodejs_compat, and the rest of the house hashes so too.
 */
export function sha256(...parts: Uint8Array[]): Hash {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  const digest = sum.digest();
  // As plain bytes: slice() of a Buffer shares memory, of a Uint8Array it copies.
  return new Uint8Array(digest.buffer as ArrayBuffer, digest.byteOffset, HASH_BYTES);
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of an entry as a leaf: SHA-256(0x00 ‖ entry). Source: RFC 6962 §2.1. */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry);

/** Hash of two neighbours: SHA-256(0x01 ‖ left ‖ right). The other first byte keeps a node from passing for an entry. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

/** Root of a tree without entries: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = sha256();

/** Whether two strings of bytes are the same. Not in constant time: what a public log holds is no secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // By index: 0.01 µs a hash, with every() 0.2.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
