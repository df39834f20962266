import { constants, crc32, deflateRawSync } from "node:zlib";

/** A page as gzip, and where in it the bytes lie that differ from visitor to visitor. */
export interface PackedPage {
  readonly bytes: Buffer;
  readonly places: readonly number[];
}

/** RFC 1952: deflate, no name, no time. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
const TRAILER_BYTES = 8;
/** No byte of any text in UTF-8: no text before or after can be packed as a repetition of it. */
const NO_TEXT = 0xff;

/**
 * Packs a page once for all visitors. What differs stands between the packed parts as it is, in a block of its own (RFC
 * 1951, 3.2.4: "stored"), so that it can be written over; the text behind it still refers to the text before it.
 * @param places first byte and length of each, in order
 */
export function packPage(
  page: Uint8Array,
  places: readonly (readonly [at: number, length: number])[],
): PackedPage {
  const blank = Buffer.from(page);
  for (const [at, length] of places) blank.fill(NO_TEXT, at, at + length);
  const parts: Buffer[] = [HEAD];
  const packedPlaces: number[] = [];
  let from = 0;
  for (const [at, length] of places) {
    parts.push(packedText(blank, from, at, constants.Z_SYNC_FLUSH), storedHead(length));
    packedPlaces.push(parts.reduce((sum, part) => sum + part.length, 0));
    from = at + length;
    parts.push(blank.subarray(at, from));
  }
  parts.push(packedText(blank, from, blank.length, constants.Z_FINISH), Buffer.alloc(TRAILER_BYTES));
  return { bytes: Buffer.concat(parts), places: packedPlaces };
}

/** A copy with the checksum of the page that it unpacks to; its places are the caller's to write. */
export function packedCopy({ bytes }: PackedPage, page: Uint8Array): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(crc32(page), copy.length - TRAILER_BYTES);
  copy.writeUInt32LE(page.length, copy.length - 4);
  return copy;
}

function packedText(blank: Buffer, from: number, to: number, finishFlush: number): Buffer {
  const before = blank.subarray(0, from);
  return deflateRawSync(blank.subarray(from, to), {
    level: constants.Z_BEST_COMPRESSION,
    finishFlush,
    ...(before.length > 0 && { dictionary: before }),
  });
}

function storedHead(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(length ^ 0xffff, 3);
  return head;
}
