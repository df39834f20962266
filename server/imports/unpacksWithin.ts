import { inflateRawSync } from "node:zlib";

/** Signatures and fixed parts of a ZIP's directory (PKWARE APPNOTE 4.3.12, 4.3.16). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const MOST_ENTRIES = 2_000;

/**
 * Whether a ZIP file unpacks to no more than so many bytes. It is unpacked to see: what its directory says of sizes is
 * only a claim. A file that is no ZIP as office programs write them unpacks to nothing of use: false.
 */
export function unpacksWithin(bytes: Uint8Array, limit: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return false;
  const entries = view.getUint16(end + 10, true);
  if (entries === 0 || entries > MOST_ENTRIES) return false;
  let left = limit;
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < entries; i++) {
      if (view.getUint32(at, true) !== ENTRY) return false;
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const header = view.getUint32(at + 42, true);
      const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      const data = bytes.subarray(start, start + packed);
      left -= method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: left + 1 }).length;
      if (left < 0) return false;
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return true;
  } catch {
    return false;
  }
}
