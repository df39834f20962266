import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../../server/sealing/base64.ts";
import { checkpointText, readCheckpoint } from "../../../server/sealing/checkpoint.ts";
import { readCosignature, writeCosignature } from "../../../server/sealing/cosignature.ts";
import { EMPTY_ROOT, leafHash } from "../../../server/sealing/hash.ts";
import { readNote } from "../../../server/sealing/note.ts";
import { readNoteKey } from "../../../server/sealing/noteKey.ts";
import { openNote } from "../../../server/sealing/openNote.ts";
import { newPrivateKey, signerFrom } from "../../../server/sealing/signer.ts";
import { cosignText, signText } from "../../../server/sealing/signing.ts";
import { readTlogProof, writeTlogProof } from "../../../server/sealing/tlogProof.ts";
import * as vector from "./checkpointVectors.ts";

const read = (text: string) => readNote(new TextEncoder().encode(text))!;
const key = (text: string) => readNoteKey(text)!;
// golang/mod, sumdb/tlog/note_test.go: the head it writes for a tree of 123,456,789,012 and the leaf "hello world".
const GO_HEAD = "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";
const GO_ROOT = leafHash(new TextEncoder().encode("hello world"));

describe("checkpoints", () => {
  it("Go's head is read and written alike", () => {
    const head = { origin: "go.sum database tree", size: 123456789012, root: GO_ROOT, extensions: [] };
    expect(readCheckpoint(GO_HEAD)).toEqual(head);
    expect(checkpointText(head)).toBe(GO_HEAD);
  });

  it.each(vector.GO_SUM_HEADS)("a head of sum.golang.org opens with its key (%#)", async (text) => {
    const note = read(text);
    expect(await openNote(note, [key(vector.GO_SUM_KEY)])).toHaveLength(1);
    expect(readCheckpoint(note.text)?.size).toBeGreaterThan(30_000_000);
    expect(
      await openNote(read(text.replace("\n3", "\n4").replace("\n6", "\n7")), [key(vector.GO_SUM_KEY)]),
    ).toBe(undefined);
  });

  it("extension lines are kept, opaque", () => {
    const text = `${GO_HEAD}6086d1a9\nWaxing gibbous\n`;
    expect(readCheckpoint(text)?.extensions).toEqual(["6086d1a9", "Waxing gibbous"]);
    expect(checkpointText(readCheckpoint(text)!)).toBe(text);
  });

  const root = toBase64(GO_ROOT);
  it.each([
    "",
    "Log\n123\n",
    `\n123\n${root}\n`,
    `Log\n123\n${root}`,
    `Log\nbananas\n${root}\n`,
    `Log\n-34\n${root}\n`,
    `Log\n+34\n${root}\n`,
    `Log\n034\n${root}\n`,
    `Log\n0x34\n${root}\n`,
    `Log\n3e4\n${root}\n`,
    `Log\n 34\n${root}\n`,
    `Log\n9007199254740992\n${root}\n`,
    `Log\n3438945738945739845734895735\n${root}\n`,
    "Log\n123\nThisIsn'tBase64\n",
    "Log\n123\nYmFuYW5hcw==\n",
    `Log\n123\n${root}\n\n`,
    `Log\n123\n${root}\n\nextension\n`,
    `Log\n0\n${root}\n`,
  ])("%j is no head", (text) => {
    expect(readCheckpoint(text)).toBeUndefined();
  });

  it("a head that could not be read again is not written", () => {
    const head = { origin: "log.example", size: 1, root: GO_ROOT, extensions: [] };
    const nothing = { ...head, size: 0, root: EMPTY_ROOT };
    expect(readCheckpoint(checkpointText(nothing))).toEqual(nothing);
    for (const wrong of [
      { origin: "" },
      { origin: "a\nb" },
      { size: -1 },
      { size: 1.5 },
      { size: 1e21 },
      { size: 0 },
      { root: GO_ROOT.slice(1) },
      { extensions: [""] },
      { extensions: ["a\nb"] },
    ])
      expect(() => checkpointText({ ...head, ...wrong })).toThrow(RangeError);
  });
});

describe("cosignatures", () => {
  it("a real log's signature and a public witness's hold, at the time it was given; unknown kinds are passed over", async () => {
    const [log, remora] = [key(vector.ARCHE_KEY), key(vector.REMORA_KEY)];
    const note = read(vector.ARCHE_HEAD);
    expect(note.signatures).toHaveLength(6);
    const signed = [{ key: log }, { key: remora, seconds: vector.ARCHE_COSIGNED_AT }];
    expect(await openNote(note, [remora, log])).toEqual(signed);
    expect(
      await openNote(read(vector.ARCHE_HEAD.replace("1432088532", "1432088533")), [remora]),
    ).toBeUndefined();
    const later = vector.ARCHE_HEAD.replace("2net5wAAAABqEiEg", "2net5wAAAABqEiEh");
    expect(await openNote(read(later), [remora])).toBeUndefined();
  });

  it("the time of the specification's example is read", () => {
    const bytes = fromBase64(vector.COSIGNATURE_EXAMPLE)!.slice(4);
    const cosignature = readCosignature(bytes)!;
    expect(cosignature.seconds).toBe(vector.COSIGNATURE_EXAMPLE_SECONDS);
    expect(writeCosignature(cosignature)).toEqual(bytes);
    expect(readCosignature(bytes.slice(1))).toBeUndefined();
    expect(readCosignature(bytes.with(0, 255) as Uint8Array<ArrayBuffer>)).toBeUndefined();
  });

  it("a witness signs all lines and the time; a log's key cannot cosign, nor a witness's key sign the log", async () => {
    const witness = (await signerFrom(await newPrivateKey("witness.example", "cosignature")))!;
    const log = (await signerFrom(await newPrivateKey("log.example", "log")))!;
    const text = `${GO_HEAD}extension 1\n`;
    const signatures = [await signText(text, log), await cosignText(text, witness, 1_800_000_000)];
    const signed = [{ key: log.key }, { key: witness.key, seconds: 1_800_000_000 }];
    expect(await openNote({ text, signatures }, [log.key, witness.key])).toEqual(signed);
    expect(await openNote({ text: `${GO_HEAD}extension 2\n`, signatures }, [witness.key])).toBeUndefined();
    await expect(cosignText(text, log, 1)).rejects.toThrow(RangeError);
    await expect(signText(text, witness)).rejects.toThrow(RangeError);
    for (const seconds of [-1, 0.5, Number.NaN, 2 ** 53])
      await expect(cosignText(text, witness, seconds)).rejects.toThrow(RangeError);
  });
});

describe("proofs to carry along", () => {
  const hashes = ["hash1", "hash2"].map((word) => leafHash(new TextEncoder().encode(word)));
  const note = vector.GO_SUM_HEADS[0]!;
  const lines = hashes.map(toBase64).join("\n");

  // The forms of transparency-dev/formats, proof/tlog_proof_test.go.
  it.each([
    [{ index: 5, proof: hashes, checkpoint: note }, `c2sp.org/tlog-proof@v1\nindex 5\n${lines}\n\n${note}`],
    [
      { index: 10, proof: [], extra: new TextEncoder().encode("extra information"), checkpoint: note },
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n\n${note}`,
    ],
    [{ index: 0, proof: [], checkpoint: note }, `c2sp.org/tlog-proof@v1\nindex 0\n\n${note}`],
  ])("written as others write them, and read again (%#)", (proof, text) => {
    expect(writeTlogProof(proof)).toBe(text);
    expect(readTlogProof(text)).toEqual(proof);
  });

  it.each([
    "wrong-header\nindex 0\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n",
    `c2sp.org/tlog-proof@v1\nindex 0\n${toBase64(new Uint8Array(64))}\n\ncheckpoint\n`,
    "c2sp.org/tlog-proof@v1\nindex 0\n",
    "",
  ])("%j is no proof", (text) => {
    expect(readTlogProof(text)).toBeUndefined();
  });
});
