import { beforeEach, describe, expect, test } from "vitest";
import { includedLeaf } from "../../../web/proof/includedLeaf.ts";
import { lookUp } from "../../../web/proof/lookUp.ts";
import { readSignedHead, type SignedHead } from "../../../web/proof/signedHead.ts";
import { KEPT, PaperLog, WEEK, YEAR } from "./paperLog.ts";

const OTHER = "ef".repeat(32);
let log: PaperLog;
beforeEach(async () => {
  log = await PaperLog.begin();
  await log.fill(3);
});

const kindOn = async (today: string) => (await lookUp(KEPT, today, log.read)).kind;
const text = (path: string) => new TextDecoder().decode(log.others.get(path));
function write(path: string, words: string): void {
  log.others.set(path, new TextEncoder().encode(words));
}

test("every leaf of a log is found in it by its tiles, and at no other place", {
  timeout: 60_000,
}, async () => {
  for (const size of [1, 2, 3, 7, 255, 256, 257, 300, 513, 700]) {
    const one = await PaperLog.begin();
    await one.fill(size);
    const head = (await readSignedHead(one.read)) as SignedHead;
    const places = [0, 1, 2, 5, 127, 128, 254, 255, 256, 299, 511, 512, size - 1].filter((at) => at < size);
    for (const at of places) {
      expect(await includedLeaf(at, head, one.read), `${at} of ${size}`).toBe(
        `hai-long trail 1\nline ${at}\n`,
      );
      const otherRoot = { ...head, root: head.root.map((byte, i) => (i === 5 ? byte ^ 1 : byte)) };
      expect(await includedLeaf(at, otherRoot as SignedHead, one.read)).toBeUndefined();
    }
    expect(await includedLeaf(size, head, one.read)).toBeUndefined();
  }
});

describe("what a phone says of a kept rating", () => {
  test("before its period is out, when to look again", async () => {
    expect(await lookUp(KEPT, "2026-11-12", log.read)).toEqual({ kind: "waits", again: "2026-11-16" });
    // On the day itself the figures may come later in the day.
    expect(await lookUp(KEPT, "2026-11-16", log.read)).toEqual({ kind: "waits", again: "2026-11-17" });
  });

  test("its period is out without it, or passed without a step: the year's closing may have it", async () => {
    const longer = { kind: "waits-longer", again: "2027-01-08" };
    expect(await lookUp(KEPT, "2026-11-20", log.read)).toEqual(longer);
    await log.seal(WEEK, [OTHER]);
    expect(await lookUp(KEPT, "2026-11-20", log.read)).toEqual(longer);
    const late = { kind: "waits-longer", again: "2027-01-11" };
    expect(await lookUp(KEPT, "2027-01-10", log.read)).toEqual(late);
  });

  test("it is in the log, with the step and its window, and the head is signed", async () => {
    const index = await log.seal(WEEK, [OTHER, KEPT.digest]);
    await log.fill(300);
    expect(await lookUp(KEPT, "2026-11-16", log.read)).toMatchObject({
      ...{ kind: "found", step: "7", leaf: { index, from: "2026-11-09" } },
      head: { size: 304, isSigned: true },
    });
  });

  test("it is in the year's closing, whose last leaf holds the ratings of all units", async () => {
    await log.seal(WEEK, [OTHER]);
    await log.seal(YEAR, []);
    await log.seal(YEAR, [KEPT.digest]);
    expect(await kindOn("2027-01-08")).toBe("found");
  });

  test("it is nowhere after the year was closed, or should have been long ago", async () => {
    await log.seal(WEEK, [OTHER]);
    expect(await kindOn("2027-01-31")).toBe("waits-longer");
    expect(await kindOn("2027-02-01")).toBe("missing");
    await log.seal(YEAR, []);
    expect(await kindOn("2027-01-08")).toBe("missing");
  });
});

describe("a log that does not agree with itself is never taken for one that does", () => {
  let index: number;
  beforeEach(async () => {
    index = await log.seal(WEEK, [OTHER, KEPT.digest]);
    await log.fill(5);
    expect(await kindOn("2026-11-20")).toBe("found");
  });

  test("a step's file that is not the one that was sealed", async () => {
    write(`step/${index}`, text(`step/${index}`).replace(OTHER, "00".repeat(32)));
    expect(await kindOn("2026-11-20")).toBe("broken");
  });

  test("a step's file from which the rating was taken, once the year is closed", async () => {
    await log.seal(YEAR, []);
    write(`step/${index}`, text(`step/${index}`).replace(`rating ${KEPT.digest}\n`, ""));
    expect(await kindOn("2027-01-08")).toBe("broken");
  });

  // Leaf 3 lies at byte 77 of its bundle; its neighbour's hash at byte 64 of the tile, the hash of 4 to 7 from byte 128 on.
  test.each([
    ["tile/entries/000.p/9", 120],
    ["tile/0/000.p/9", 70],
    ["tile/0/000.p/9", 140],
    ["tile/0/000.p/9", 280],
  ])("a file of the log with one bit turned: %s, byte %i", async (path, at) => {
    const right = log.files.get(path) as Uint8Array<ArrayBuffer>;
    log.files.set(
      path,
      Uint8Array.from(right, (byte, i) => (i === at ? byte ^ 1 : byte)),
    );
    expect(await kindOn("2026-11-20")).toBe("broken");
    log.files.delete(path);
    expect(await kindOn("2026-11-20")).toBe("broken");
  });

  test("a head that another key signed, nobody, or that is written over", async () => {
    const right = new TextDecoder().decode(log.files.get("checkpoint"));
    const [body = "", signature = ""] = right.split("\n\n");
    const stranger = await PaperLog.begin();
    await stranger.fill(9);
    const others = new TextDecoder().decode(stranger.files.get("checkpoint")).split("\n\n")[1];
    for (const wrong of [
      `${body}\n\n${others}`,
      `${body}\n\n\n`,
      `${body.replace("\n9\n", "\n10\n")}\n\n${signature}`,
      "",
    ]) {
      log.files.set("checkpoint", new TextEncoder().encode(wrong));
      expect(await kindOn("2026-11-20"), wrong).toBe("broken");
    }
  });

  test("a witness's line beside the log's own changes nothing", async () => {
    const right = new TextDecoder().decode(log.files.get("checkpoint"));
    log.files.set("checkpoint", new TextEncoder().encode(`${right}— witness.example ${"A".repeat(100)}\n`));
    expect(await kindOn("2026-11-20")).toBe("found");
  });
});
