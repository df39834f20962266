import { latin, type OpusStream, opusHead, readOpusHead, samplesOf } from "./opus.ts";

/** Ogg, RFC 3533, with Opus in it, RFC 7845. */
const HEAD_BYTES = 27;
const CONTINUED = 1;
const FIRST = 2;
const LAST = 4;
/** Packets of up to a second on one page. */
const PACKETS_A_PAGE = 50;
/** Any number would do: a file of ours has one stream. */
const SERIAL = 1;

export function isOgg(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === "OggS";
}

/** The only stream of a file; undefined: damaged, or not Opus. */
export function readOgg(file: Uint8Array): OpusStream | undefined {
  const bytes = Buffer.from(file);
  const packets: Buffer[] = [];
  let open: Buffer[] = [];
  let serial: number | undefined;
  for (let at = 0; at < bytes.length; ) {
    const segments = bytes[at + 26] ?? 0;
    const table = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + segments);
    const length = HEAD_BYTES + segments + table.reduce((sum, one) => sum + one, 0);
    const page = bytes.subarray(at, at + length);
    if (!isOgg(page) || page.length < length || table.length < segments || !isWhole(page)) return undefined;
    serial ??= page.readUInt32LE(14);
    if (page.readUInt32LE(14) !== serial || (((page[5] as number) & CONTINUED) !== 0) !== open.length > 0) {
      return undefined;
    }
    let from = HEAD_BYTES + segments;
    for (const size of table) {
      open.push(page.subarray(from, from + size));
      from += size;
      if (size === 255) continue;
      packets.push(Buffer.concat(open));
      open = [];
    }
    at += length;
  }
  const [head, tags, ...audio] = packets;
  const known = head && readOpusHead(head);
  if (!known || !tags || latin(tags, 0, 8) !== "OpusTags") return undefined;
  return { ...known, packets: audio };
}

/** Nothing in it but the sound: no time, no program, no name. */
export function writeOgg(stream: OpusStream): Buffer {
  const tags = Buffer.from("OpusTags\0\0\0\0\0\0\0\0", "latin1");
  const pages = [page([opusHead(stream)], 0, 0n, FIRST), page([tags], 1, 0n, 0)];
  let samples = 0;
  for (let from = 0; from < stream.packets.length; from += PACKETS_A_PAGE) {
    const packets = stream.packets.slice(from, from + PACKETS_A_PAGE);
    samples += packets.reduce((sum, packet) => sum + (samplesOf(packet) ?? 0), 0);
    const isLast = from + PACKETS_A_PAGE >= stream.packets.length;
    pages.push(page(packets, pages.length, BigInt(samples), isLast ? LAST : 0));
  }
  return Buffer.concat(pages);
}

function page(packets: readonly Uint8Array[], number: number, granule: bigint, flags: number): Buffer {
  const table = packets.flatMap(({ length }) => [...Array(Math.floor(length / 255)).fill(255), length % 255]);
  const head = Buffer.alloc(HEAD_BYTES);
  head.write("OggS", "latin1");
  head[5] = flags;
  head.writeBigInt64LE(granule, 6);
  head.writeUInt32LE(SERIAL, 14);
  head.writeUInt32LE(number, 18);
  head[26] = table.length;
  const whole = Buffer.concat([head, Buffer.from(table), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

function isWhole(page: Buffer): boolean {
  const copy = Buffer.from(page);
  copy.writeUInt32LE(0, 22);
  return checksum(copy) === page.readUInt32LE(22);
}

/** The page's own: polynomial 04C11DB7, nothing reflected, nothing inverted. No CRC of node:zlib is that. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}
