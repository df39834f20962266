import type { Page } from "playwright-core";
import { opusHead } from "../../server/voices/opus.ts";

/**
 * Stand-ins for voices: tones and silence that the tests make themselves. No voice of anybody, and nothing synthetic that
 * sounds like one.
 */

/** 20 ms of silence as libopus writes it: CELT, one channel, fullband. */
export const SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);

/** A second of silence: packets without a container. */
export const SECOND_OF_SILENCE = { channels: 1, preSkip: 312, packets: Array<Uint8Array>(50).fill(SILENCE) };

/** The same as a browser records it: WebM whose segment and cluster have no known end. */
export function silenceInWebm(packets: readonly Uint8Array[] = SECOND_OF_SILENCE.packets): Buffer {
  const element = (id: string, content: Buffer) =>
    Buffer.concat([Buffer.from(id, "hex"), sizeOf(content.length), content]);
  const open = (id: string) => Buffer.from(`${id}01ffffffffffffff`, "hex");
  const track = Buffer.concat([
    element("d7", Buffer.of(1)),
    element("86", Buffer.from("A_OPUS")),
    element("63a2", opusHead(SECOND_OF_SILENCE)),
  ]);
  return Buffer.concat([
    element("1a45dfa3", element("4282", Buffer.from("webm"))),
    open("18538067"),
    element("1654ae6b", element("ae", track)),
    open("1f43b675"),
    ...packets.map((packet) => element("a3", Buffer.concat([Buffer.of(0x81, 0, 0, 0x80), packet]))),
  ]);
}

/** A length in two bytes, as EBML writes it. */
function sizeOf(length: number): Buffer {
  return Buffer.of(0x40 | (length >> 8), length & 255);
}

/**
 * Lets a page record without a microphone: whoever asks for one gets a tone of 440 Hz. Everything behind the microphone is
 * the browser's own.
 */
export async function hearTone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hear = async () => {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const out = context.createMediaStreamDestination();
      tone.frequency.value = 440;
      tone.connect(out);
      tone.start();
      await context.resume();
      return out.stream;
    };
    Object.defineProperty(navigator.mediaDevices, "getUserMedia", { value: hear });
  });
}
