/** A recording without its container: RFC 6716 packets, and what RFC 7845 says about them up front. */
export interface OpusStream {
  readonly channels: number;
  /** Samples at 48 kHz to leave out at the beginning. */
  readonly preSkip: number;
  readonly packets: readonly Uint8Array[];
}

const SAMPLES_PER_MS = 48;
/** Milliseconds of one frame by the upper five bits of a packet's first byte: RFC 6716, 3.1, table 2. */
const SILK = [10, 20, 40, 60];
const HYBRID = [10, 20];
const CELT = [2.5, 5, 10, 20];
/** RFC 6716, 3.2.5: no packet is longer. */
const LONGEST_MS = 120;

function frameMs(toc: number): number {
  const config = toc >> 3;
  if (config < 12) return SILK[config % 4] as number;
  return (config < 16 ? HYBRID[config % 2] : CELT[config % 4]) as number;
}

/** Samples at 48 kHz that a packet holds; undefined: it is no Opus packet. */
export function samplesOf(packet: Uint8Array): number | undefined {
  const [toc, second] = packet;
  if (toc === undefined) return undefined;
  const code = toc & 3;
  if (code === 1 && packet.length % 2 === 0) return undefined;
  if (code === 3 && second === undefined) return undefined;
  const frames = code === 0 ? 1 : code < 3 ? 2 : (second as number) & 63;
  const ms = frames * frameMs(toc);
  return frames > 0 && ms <= LONGEST_MS ? ms * SAMPLES_PER_MS : undefined;
}

/** Head of a stream as Ogg and WebM carry it; undefined: it is none, or has more than two channels. */
export function readOpusHead(bytes: Uint8Array): Pick<OpusStream, "channels" | "preSkip"> | undefined {
  if (bytes.length < 19 || latin(bytes, 0, 8) !== "OpusHead" || (bytes[8] as number) >> 4 !== 0)
    return undefined;
  const channels = bytes[9] as number;
  const mapping = bytes[18];
  if (mapping !== 0 || channels < 1 || channels > 2) return undefined;
  return { channels, preSkip: (bytes[10] as number) | ((bytes[11] as number) << 8) };
}

/** The same, written. */
export function opusHead({ channels, preSkip }: OpusStream): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead", "latin1");
  head[8] = 1;
  head[9] = channels;
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
}

export function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
