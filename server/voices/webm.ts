import { latin, type OpusStream, readOpusHead } from "./opus.ts";

/** Elements of WebM that are looked into; all others are stepped over. */
const OPENED = new Set([0x18538067, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]);
const CODEC = 0x86;
const CODEC_HEAD = 0x63a2;
const TRACK = 0xae;
const BLOCKS = new Set([0xa3, 0xa1]);
const LACED = 0x06;

export function isWebm(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === "\x1a\x45\xdf\xa3";
}

/**
 * The only track of a file, as browsers record it; undefined: damaged, or not Opus. A recorder that writes while it
 * listens leaves the sizes of segments and clusters open, so the elements are read in a row, not as a tree.
 */
export function readWebm(bytes: Uint8Array): OpusStream | undefined {
  const packets: Uint8Array[] = [];
  let known: ReturnType<typeof readOpusHead>;
  let tracks = 0;
  for (let at = 0; at < bytes.length; ) {
    const id = readNumber(bytes, at, false);
    const size = id && readNumber(bytes, id.end, true);
    if (!id || !size) return undefined;
    if (id.value === TRACK) tracks += 1;
    if (OPENED.has(id.value)) {
      at = size.end;
      continue;
    }
    const content = bytes.subarray(size.end, size.end + size.value);
    if (content.length < size.value) return undefined;
    if (id.value === CODEC && latin(content, 0, content.length) !== "A_OPUS") return undefined;
    if (id.value === CODEC_HEAD) known = readOpusHead(content);
    if (BLOCKS.has(id.value)) {
      const track = readNumber(content, 0, true);
      // Behind the track: two bytes of time, one of flags.
      if (!track || ((content[track.end + 2] ?? LACED) & LACED) !== 0) return undefined;
      packets.push(content.subarray(track.end + 3));
    }
    at = size.end + size.value;
  }
  return known && tracks === 1 ? { ...known, packets } : undefined;
}

/** A number of variable length; an id keeps the bit that says how long it is. */
function readNumber(
  bytes: Uint8Array,
  at: number,
  isSize: boolean,
): { value: number; end: number } | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > bytes.length) return undefined;
  let value = isSize ? first & (0xff >> length) : first;
  for (let i = 1; i < length; i++) value = value * 256 + (bytes[at + i] as number);
  return { value, end: at + length };
}
