import { describe, expect, test } from "vitest";
import type { ApiError } from "../../../server/http/ApiError.ts";
import { writeCaf } from "../../../server/voices/caf.ts";
import { readOgg, writeOgg } from "../../../server/voices/ogg.ts";
import { samplesOf } from "../../../server/voices/opus.ts";
import { padPacket } from "../../../server/voices/padPacket.ts";
import { recordingIn } from "../../../server/voices/recording.ts";
import { SECOND_OF_SILENCE, SILENCE, silenceInWebm } from "../../support/tones.ts";

function refusal(file: Uint8Array): string {
  try {
    recordingIn(file, "vi/question");
    return "taken";
  } catch (error) {
    return (error as ApiError).code;
  }
}

describe("a recording", () => {
  test("in WebM, as a browser writes it, and in Ogg is the same sound at the same address", () => {
    const fromBrowser = recordingIn(silenceInWebm(), "vi/question");
    const fromFile = recordingIn(writeOgg(SECOND_OF_SILENCE), "vi/question");
    expect(fromBrowser).toEqual(fromFile);
    // 50 packets of 20 ms, less 312 samples of 48 a millisecond: 993.5.
    expect(fromBrowser.durationMs).toBe(994);
    expect(readOgg(fromBrowser.opus)?.packets).toHaveLength(50);
  });

  test("keeps nothing of a file but its sound: no time, no title, no program", () => {
    const marked = Buffer.concat([
      silenceInWebm(),
      Buffer.from("ec4084", "hex"),
      Buffer.alloc(0x84, "GPS 22.15 N"),
    ]);
    expect(recordingIn(marked, "vi/question").opus.includes("GPS")).toBe(false);
  });

  test("of 20 KB is taken, of one packet more is refused, with how much it was", () => {
    // 300 bytes are two entries of a page's table, fifty packets a page: 27 + 100 bytes for 15,000.
    const packet = new Uint8Array(300).fill(7);
    packet[0] = 0xf8;
    const at = (count: number) =>
      writeOgg({ ...SECOND_OF_SILENCE, packets: Array<Uint8Array>(count).fill(packet) });
    const most = [...Array(100).keys()].filter((count) => at(count).length <= 20_480).at(-1) as number;
    expect(refusal(at(most))).toBe("taken");
    expect(refusal(at(most + 1))).toBe("clip-too-large");
    expect(() => recordingIn(at(most + 1), "vi/question")).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ params: expect.objectContaining({ limit: 20 }) }),
      }),
    );
  });

  test("that is none is refused, whatever it calls itself", () => {
    const ogg = writeOgg(SECOND_OF_SILENCE);
    const flipped = Buffer.from(ogg);
    flipped[200] = (flipped[200] as number) ^ 1;
    const vorbis = silenceInWebm().toString("latin1").replace("A_OPUS", "A_VORB");
    for (const file of [
      Buffer.alloc(0),
      Buffer.from("OggS"),
      Buffer.from("<script>alert(1)</script>"),
      Buffer.from("ID3\u0003 an MP3 file"),
      ogg.subarray(0, ogg.length - 1),
      flipped,
      Buffer.from(vorbis, "latin1"),
      silenceInWebm().subarray(0, 120),
      // A fifth of a second, and a packet that says three frames of 60 ms.
      silenceInWebm(Array<Uint8Array>(10).fill(SILENCE)),
      silenceInWebm(Array<Uint8Array>(50).fill(Uint8Array.of(0x1b, 3, 0))),
    ]) {
      expect(refusal(file)).toBe("invalid-clip");
    }
  });
});

describe("for Safari before 17", () => {
  test("packets are padded to one length as RFC 6716, 3.2.5, has it", () => {
    // By hand: code 0 becomes code 3 with one frame; 0x41 is "one frame, padded"; the next byte counts the zeros.
    expect(padPacket(Uint8Array.of(0xf8, 0xff, 0xfe), 8)).toEqual(
      Uint8Array.of(0xfb, 0x41, 3, 0xff, 0xfe, 0, 0, 0),
    );
    expect(padPacket(Uint8Array.of(0xf8, 0xff, 0xfe), 4)).toEqual(Uint8Array.of(0xfb, 1, 0xff, 0xfe));
    // 255 stands for 254 bytes and goes on: 2 + 254 + 2 = 258 behind three bytes and the count.
    const long = padPacket(SILENCE, 262) as Uint8Array;
    expect([...long.subarray(0, 6)]).toEqual([0xfb, 0x41, 255, 2, 0xff, 0xfe]);
    expect(long).toHaveLength(262);
  });

  test("padding changes no packet's duration", () => {
    const two = Uint8Array.of(0xfa, 1, 0xff, 0xfe);
    for (const packet of [SILENCE, two, Uint8Array.of(0xf9, 1, 2), Uint8Array.of(0xfb, 2, 1, 2)]) {
      for (const length of [packet.length + 1, 40, 600]) {
        expect(samplesOf(padPacket(packet, length) as Uint8Array)).toBe(samplesOf(packet));
      }
    }
  });

  test("a clip in CAF says how long every packet is, and holds them one after the other", () => {
    const packets = [SILENCE, Uint8Array.of(0xf8, 1, 2, 3, 4, 5), SILENCE];
    const caf = writeCaf({ channels: 1, preSkip: 312, packets }) as Buffer;
    expect(caf.subarray(0, 8).toString("latin1")).toBe("caff\0\u0001\0\0");
    // desc: 48,000 a second, opus, 6 bytes and 960 samples a packet, one channel.
    expect(caf.readDoubleBE(20)).toBe(48_000);
    expect(caf.toString("latin1", 28, 32)).toBe("opus");
    expect([caf.readUInt32BE(36), caf.readUInt32BE(40), caf.readUInt32BE(44)]).toEqual([6, 960, 1]);
    const data = caf.indexOf("data");
    expect(Number(caf.readBigInt64BE(data + 4))).toBe(4 + 3 * 6);
    expect(caf).toHaveLength(data + 12 + 4 + 18);
  });
});
