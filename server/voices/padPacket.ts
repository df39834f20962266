/**
 * An Opus packet made longer without a change of its sound: RFC 6716, 3.2.5, lets a packet of any kind be written as one
 * of code 3 with padding.
 * @returns undefined when it cannot be had at that length
 */
export function padPacket(packet: Uint8Array, length: number): Uint8Array | undefined {
  if (packet.length === length) return packet;
  const toc = packet[0] as number;
  const code = toc & 3;
  const isPadded = code === 3 && ((packet[1] as number) & 0x40) !== 0;
  const extra = length - packet.length - (code === 3 ? 0 : 1);
  if (isPadded || extra < 0) return undefined;
  const count = code === 3 ? (packet[1] as number) : code === 0 ? 1 : code === 1 ? 2 : 2 | 0x80;
  const head = [toc | 3, extra > 0 ? count | 0x40 : count];
  const padded = new Uint8Array(length);
  padded.set([...head, ...paddingLength(extra)]);
  const frames = packet.subarray(code === 3 ? 2 : 1);
  padded.set(frames, head.length + paddingLength(extra).length);
  return padded;
}

/** How much follows at the end, itself included in `extra`: each 255 stands for 254 bytes and goes on. */
function paddingLength(extra: number): number[] {
  if (extra === 0) return [];
  return [...Array<number>(Math.floor((extra - 1) / 255)).fill(255), (extra - 1) % 255];
}
