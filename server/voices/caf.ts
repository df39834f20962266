import { type OpusStream, samplesOf } from "./opus.ts";
import { padPacket } from "./padPacket.ts";

/** MONO and STEREO of Apple's list of layouts. */
const LAYOUTS = [0, (100 << 16) | 1, (101 << 16) | 2];

/**
 * The same sound in Apple's Core Audio Format. Safari plays Opus in it since version 11, in WebM since 17, in Ogg since
 * 18.4; in CAF only with packets all of one length (caniuse, data of "opus"), so the shorter ones are padded.
 * @returns undefined where the packets cannot be made alike
 */
export function writeCaf({ channels, preSkip, packets }: OpusStream): Buffer | undefined {
  const longest = Math.max(...packets.map(({ length }) => length));
  const [samples] = packets.map(samplesOf);
  if (!samples || packets.some((packet) => samplesOf(packet) !== samples)) return undefined;
  const length = evenLength(packets, longest);
  const padded = packets.map((packet) => padPacket(packet, length));
  if (padded.some((packet) => packet === undefined)) return undefined;
  const data = Buffer.concat([Buffer.alloc(4), ...(padded as Uint8Array[])]);

  const kind = Buffer.alloc(32);
  kind.writeDoubleBE(48_000, 0);
  kind.write("opus", 8, "latin1");
  kind.writeUInt32BE(length, 16);
  kind.writeUInt32BE(samples, 20);
  kind.writeUInt32BE(channels, 24);
  const layout = Buffer.alloc(12);
  layout.writeUInt32BE(LAYOUTS[channels] as number, 0);
  const table = Buffer.alloc(24);
  table.writeBigInt64BE(BigInt(packets.length), 0);
  table.writeBigInt64BE(BigInt(packets.length * samples - preSkip), 8);
  table.writeInt32BE(preSkip, 16);
  return Buffer.concat([
    Buffer.from("caff\0\u0001\0\0", "latin1"),
    chunk("desc", kind),
    chunk("chan", layout),
    chunk("pakt", table),
    chunk("data", data),
  ]);
}

/** One byte more than the longest, where a packet is one byte too short for the count that padding needs. */
function evenLength(packets: readonly Uint8Array[], longest: number): number {
  return packets.some((packet) => padPacket(packet, longest) === undefined) ? longest + 1 : longest;
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write(name, "latin1");
  head.writeBigInt64BE(BigInt(content.length), 4);
  return Buffer.concat([head, content]);
}
