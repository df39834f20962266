import { beforeAll, describe, expect, it } from "vitest";
import { fromBase64 } from "../../../server/sealing/base64.ts";
import { readCheckpoint } from "../../../server/sealing/checkpoint.ts";
import { decideCosigning } from "../../../server/sealing/decideCosigning.ts";
import { EMPTY_ROOT, type Hash, leafHash } from "../../../server/sealing/hash.ts";
import { nodesInTiles } from "../../../server/sealing/nodesInTiles.ts";
import { readNote, writeNote } from "../../../server/sealing/note.ts";
import { noteKey } from "../../../server/sealing/noteKey.ts";
import { proveConsistency } from "../../../server/sealing/proving.ts";
import { cosignText } from "../../../server/sealing/signing.ts";
import * as vector from "./checkpointVectors.ts";
import { someEntries } from "./naiveTree.ts";
import { newSigner, SignedLog } from "./signedLog.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the log of torchwood's witness", () => {
  const publicKey = Uint8Array.from(Buffer.from(vector.TORCHWOOD_PUBLIC_KEY, "hex"));
  const keys = { log: noteKey(vector.TORCHWOOD_ORIGIN, "log", publicKey) };
  const head = (size: 1 | 3 | 5) => bytes(vector.TORCHWOOD_HEADS[size]);
  const known = (size: 1 | 3 | 5) => readCheckpoint(readNote(head(size))!.text)!;
  const proof = (size: 3 | 5): Hash[] => vector.TORCHWOOD_PROOFS[size].map((hash) => fromBase64(hash)!);

  it("is cosigned at 1, and from there at 3 and at 5", async () => {
    const opened = { checkpoint: known(1), cosigned: [], text: readNote(head(1))!.text };
    expect(await decideCosigning(null, head(1), [], keys)).toEqual(opened);
    expect(await decideCosigning(known(1), head(3), proof(3), keys)).toMatchObject({ checkpoint: known(3) });
    expect(await decideCosigning(known(1), head(5), proof(5), keys)).toMatchObject({ checkpoint: known(5) });
    expect(await decideCosigning(known(5), head(5), [], keys)).toMatchObject({ checkpoint: known(5) });
  });

  it("is not cosigned at 3 after 5, nor with the proof of another head", async () => {
    expect(await decideCosigning(known(5), head(3), [], keys)).toEqual({ kind: "shrunk", from: 5, to: 3 });
    const unproven = { kind: "unproven", from: 1, to: 5 };
    expect(await decideCosigning(known(1), head(5), proof(3), keys)).toEqual(unproven);
    expect(await decideCosigning(known(1), head(5), [], keys)).toEqual(unproven);
  });
});

describe("a witness", () => {
  let log: SignedLog;
  let at300: Uint8Array<ArrayBuffer>;
  const known = (written: Uint8Array) => readCheckpoint(readNote(written)!.text)!;
  const proofFrom = (older: number, of: SignedLog) =>
    proveConsistency(older, of.size, nodesInTiles(of.size, of.read));
  const keys = () => ({ log: log.signer.key });
  beforeAll(async () => {
    log = new SignedLog(await newSigner("log.example/hai-long"));
    at300 = await log.grow(someEntries(300));
  });

  it("follows a log by its tiles alone, and its signature stands beside the log's", async () => {
    const witness = await newSigner("witness.example", "cosignature");
    const newer = await log.grow(someEntries(500, "more"));
    const decided = await decideCosigning(known(at300), newer, await proofFrom(300, log), keys());
    if ("kind" in decided) throw new Error(decided.kind);
    const { text, signatures } = readNote(newer)!;
    const both = writeNote({
      text,
      signatures: [...signatures, await cosignText(decided.text, witness, 1_800_000_000)],
    });
    const again = await decideCosigning(decided.checkpoint, both, [], {
      ...keys(),
      witnesses: [witness.key],
    });
    expect(again).toMatchObject({ cosigned: [{ key: witness.key, seconds: 1_800_000_000 }] });
  });

  it("does not sign a log written anew: another entry among those it knows", async () => {
    const forked = new SignedLog(log.signer);
    const entries = someEntries(300);
    entries[17] = bytes("a five that was a one");
    const sameSize = await forked.grow(entries);
    const asked = decideCosigning(known(at300), sameSize, [], keys());
    expect(await asked).toEqual({ kind: "forked", size: 300 });
    const larger = await forked.grow(someEntries(9, "more"));
    const proof = await proofFrom(300, forked);
    const unproven = { kind: "unproven", from: 300, to: 309 };
    expect(await decideCosigning(known(at300), larger, proof, keys())).toEqual(unproven);
  });

  it("does not sign a smaller head, however true", async () => {
    const small = new SignedLog(log.signer);
    const at299 = await small.grow(someEntries(299));
    const asked = decideCosigning(known(at300), at299, [], keys());
    expect(await asked).toEqual({ kind: "shrunk", from: 300, to: 299 });
  });

  it("does not sign for another log, though the same key signed", async () => {
    const other = await new SignedLog(log.signer).head({ size: 0, root: EMPTY_ROOT }, "log.example/other");
    const asked = decideCosigning(null, other, [], keys());
    expect(await asked).toEqual({ kind: "other-origin", head: "newest", origin: "log.example/other" });
  });

  it("does not sign what the log did not", async () => {
    const stranger = new SignedLog(await newSigner("log.example/hai-long"));
    const theirs = await stranger.grow(someEntries(300));
    const unsigned = { kind: "unsigned", head: "newest", wrong: false };
    expect(await decideCosigning(known(at300), theirs, [], keys())).toEqual(unsigned);
    const swapped = bytes(new TextDecoder().decode(at300).replace("\n300\n", "\n301\n"));
    expect(await decideCosigning(known(at300), swapped, [], keys())).toEqual({ ...unsigned, wrong: true });
    const malformed = { kind: "malformed-head", head: "newest" };
    expect(await decideCosigning(null, at300.slice(0, -1), [], keys())).toEqual(malformed);
    expect(await decideCosigning(null, new Uint8Array(), [], keys())).toEqual(malformed);
  });

  it("believes a first head only with an empty proof", async () => {
    const noise = [leafHash(Uint8Array.of(1))];
    expect(await decideCosigning(null, at300, [], keys())).toMatchObject({ checkpoint: known(at300) });
    const unproven = { kind: "unproven", from: 0, to: 300 };
    expect(await decideCosigning(null, at300, noise, keys())).toEqual(unproven);
    expect(await decideCosigning({ size: 0, root: EMPTY_ROOT }, at300, noise, keys())).toEqual(unproven);
  });
});
