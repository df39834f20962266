import { HASH_BYTES, type Hash } from "./hash.ts";

/** Hashes as a tile is kept: laid end to end, 8,192 bytes when full. Source: C2SP tlog-tiles. */
export function tileBytes(hashes: readonly Hash[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, i) => {
    bytes.set(hash, i * HASH_BYTES);
  });
  return bytes;
}

/** The hashes of a tile, copied out of it; a broken last one is left out. */
export function hashesIn(bytes: Uint8Array): Hash[] {
  return Array.from(
    { length: Math.floor(bytes.length / HASH_BYTES) },
    // Not slice(): of a Buffer, which a file is read as, it shares memory.
    (_, i) => new Uint8Array(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  );
}
