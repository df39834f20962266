import { beforeAll, describe, expect, it } from "vitest";
import { checkLog } from "../../../server/sealing/checkLog.ts";
import type { TreeHead } from "../../../server/sealing/consistency.ts";
import { bundleOf, entriesIn } from "../../../server/sealing/entryBundle.ts";
import { EMPTY_ROOT, leafHash } from "../../../server/sealing/hash.ts";
import { type OpenedHead, openHead } from "../../../server/sealing/openHead.ts";
import { newBundles, tilesOfSize } from "../../../server/sealing/tilesOfSize.ts";
import { someEntries } from "./naiveTree.ts";
import { newSigner, SignedLog } from "./signedLog.ts";

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The specification's example: three levels of tiles, each with a partial one. */
const SIZE = 70_000;
const heads = new Map<number, Uint8Array<ArrayBuffer>>();
let log: SignedLog;
beforeAll(async () => {
  log = new SignedLog(await newSigner("log.example/hai-long"));
  const entries = someEntries(SIZE);
  for (const size of [0, 1, 256, 257, 65_536, 65_537, SIZE])
    heads.set(size, await log.grow(entries.slice(log.size, size)));
});

const check = (files: Files, older?: Uint8Array) =>
  checkLog({
    log: log.signer.key,
    read: async (path) => files.get(path) ?? null,
    ...(older && { older }),
  });

/** The log's files, one of them changed by hand. */
function changed(path: string, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | null): Files {
  const files = new Map(log.files);
  const bytes = change(files.get(path)!.slice());
  if (bytes) files.set(path, new Uint8Array(bytes));
  else files.delete(path);
  return files;
}
const flip = (at: number) => (bytes: Uint8Array) => bytes.with(at, bytes[at]! ^ 1);

describe("a log that nobody touched", () => {
  it("is checked whole: every entry is seen once, in order", async () => {
    const seen: number[] = [];
    const read = log.read;
    const result = await checkLog({ log: log.signer.key, read }, (entries, first) => {
      expect(first).toBe(seen.reduce((sum, count) => sum + count, 0));
      seen.push(entries.length);
    });
    const files = newBundles(0, SIZE).length + tilesOfSize(SIZE).length;
    expect(result).toMatchObject({ checkpoint: { size: SIZE }, cosigned: [], files });
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(SIZE);
  });

  it("extends every head it ever signed", async () => {
    const entries = someEntries(700);
    const small = new SignedLog(log.signer);
    const signed: [number, Uint8Array][] = [];
    for (const size of [0, 1, 2, 3, 7, 8, 254, 255, 256, 257, 400, 511, 512, 513, 699, 700])
      signed.push([size, await small.grow(entries.slice(small.size, size))]);
    for (const [size, head] of signed)
      expect(await check(small.files, head)).toMatchObject({ extendsSize: size, checkpoint: { size: 700 } });
  });

  it("extends what a newspaper printed of a head: its size and its root", async () => {
    const { checkpoint } = (await openHead(heads.get(257)!, { log: log.signer.key })) as OpenedHead;
    const { size, root } = checkpoint;
    const against = (older: TreeHead) => checkLog({ log: log.signer.key, read: log.read, older });
    expect(await against({ size, root })).toMatchObject({ extendsSize: 257 });
    expect(await against({ size, root: leafHash(root) })).toEqual({ kind: "forked", size });
    expect(await against({ size: size + 1, root })).toEqual({ kind: "forked", size: size + 1 });
  });

  it("reads no path twice: a server cannot answer in two ways", async () => {
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      return log.read(path);
    };
    const result = await checkLog({ log: log.signer.key, read, older: heads.get(65_537)! });
    expect(result).toMatchObject({ extendsSize: 65_537 });
    expect(asked.length).toBe(new Set(asked).size);
  });

  it("may be empty", async () => {
    const empty = new SignedLog(log.signer);
    await empty.head({ size: 0, root: EMPTY_ROOT });
    expect(await check(empty.files)).toMatchObject({ checkpoint: { size: 0 }, files: 0 });
    expect(await check(empty.files, heads.get(0))).toMatchObject({ extendsSize: 0 });
    expect(await check(empty.files, heads.get(1))).toEqual({ kind: "shrunk", from: 1, to: 0 });
  });

  it("may have dropped partial files for full ones since its head was read", async () => {
    const grown = new SignedLog(log.signer);
    const entries = someEntries(512);
    const at300 = await grown.grow(entries.slice(0, 300));
    await grown.grow(entries.slice(300));
    grown.files.set("checkpoint", at300);
    for (const path of ["tile/entries/001.p/44", "tile/0/001.p/44"]) grown.files.delete(path);
    expect(await check(grown.files)).toMatchObject({ checkpoint: { size: 300 } });
  });
});

describe("the first difference is named", () => {
  const last = "tile/entries/273.p/112";
  it.each([
    ["an entry changed", "tile/entries/070", flip(2), { kind: "changed-entry", index: 17_920 }],
    ["an entry changed in the last bundle", last, flip(2), { kind: "changed-entry", index: 69_888 }],
    ["a leaf hash changed", "tile/0/070", flip(33), { kind: "changed-entry", index: 17_921 }],
    ["a hash above changed", "tile/1/001.p/17", flip(64), { kind: "changed-tile", index: 66_048 }],
    ["the topmost hash changed", "tile/2/000.p/1", flip(0), { kind: "changed-tile", index: 0 }],
    ["a bundle cut", "tile/entries/009", (b: Uint8Array) => b.slice(0, -1), { kind: "malformed-file" }],
    ["a tile cut", "tile/0/009", (b: Uint8Array) => b.slice(0, -32), { kind: "malformed-file" }],
    ["a bundle gone", "tile/entries/009", () => null, { kind: "missing" }],
    ["a tile gone", "tile/1/000", () => null, { kind: "missing" }],
    ["the head gone", "checkpoint", () => null, { kind: "missing" }],
  ] as const)("%s: %s", async (_, path, change, fault) => {
    const answer = await check(changed(path, change));
    const at = { "changed-entry": path.replace("entries", "0") }[fault.kind as string] ?? path;
    expect(answer).toEqual({ ...fault, path: at });
  });

  it("a bundle with an entry less, or one more", async () => {
    const fault = { kind: "malformed-file", path: last };
    const less = changed(last, (bytes) => bundleOf(entriesIn(bytes)!.slice(1)));
    expect(await check(less)).toEqual(fault);
    const more = changed(last, (bytes) => bundleOf([...entriesIn(bytes)!, new Uint8Array()]));
    expect(await check(more)).toEqual(fault);
  });

  it("two entries that changed places", async () => {
    const files = changed("tile/entries/001", (bytes) => {
      const [first, second, ...rest] = entriesIn(bytes)!;
      return bundleOf([second!, first!, ...rest]);
    });
    expect(await check(files)).toEqual({ kind: "changed-entry", index: 256, path: "tile/0/001" });
  });

  it("an entry and every tile above it changed: the signed head does not change with them", async () => {
    const rewritten = new SignedLog(log.signer);
    await rewritten.add([new TextEncoder().encode("a five that was a one"), ...someEntries(257).slice(1)]);
    rewritten.files.set("checkpoint", heads.get(257)!);
    expect(await check(rewritten.files)).toEqual({ kind: "other-root", size: 257 });
  });

  it("and the head signed anew, too: only a head that was kept says so", async () => {
    const forked = new SignedLog(log.signer);
    const entries = someEntries(700);
    entries[256] = new TextEncoder().encode("a five that was a one");
    await forked.grow(entries);
    expect(await check(forked.files)).toMatchObject({ checkpoint: { size: 700 } });
    expect(await check(forked.files, heads.get(257))).toEqual({ kind: "forked", size: 257 });
    // What was written before the change is still the beginning of both.
    expect(await check(forked.files, heads.get(256))).toMatchObject({ extendsSize: 256 });
    expect(await check(forked.files, heads.get(65_536))).toEqual({ kind: "shrunk", from: 65_536, to: 700 });
    const small = new SignedLog(log.signer);
    await small.grow([...someEntries(256), entries[256]!]);
    expect(await check(small.files, heads.get(257))).toEqual({ kind: "forked", size: 257 });
  });

  it("a head that nobody signed, or somebody else, or for another log", async () => {
    const text = (from: string, to: string) =>
      changed("checkpoint", (bytes) =>
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to)),
      );
    const unsigned = { kind: "unsigned", head: "newest", wrong: true };
    expect(await check(text("\n70000\n", "\n69999\n"))).toEqual(unsigned);
    const other = { kind: "other-origin", head: "newest", origin: "log.example/khác" };
    expect(await check(text("log.example/hai-long", "log.example/khác"))).toEqual(other);
    const stranger = new SignedLog(await newSigner("log.example/hai-long"));
    const theirs = await stranger.grow(someEntries(3));
    expect(await check(stranger.files)).toEqual({ ...unsigned, wrong: false });
    expect(await check(log.files, theirs)).toEqual({ kind: "unsigned", head: "older", wrong: false });
    expect(await check(log.files, theirs.slice(1))).toEqual({
      kind: "other-origin",
      head: "older",
      origin: "og.example/hai-long",
    });
    expect(await check(log.files, new Uint8Array())).toEqual({ kind: "malformed-head", head: "older" });
  });

  it("a signed head that no entries ever had", async () => {
    const liar = new SignedLog(log.signer);
    await liar.grow(someEntries(5));
    await liar.head({ size: 5, root: leafHash(Uint8Array.of(1)) });
    expect(await check(liar.files)).toEqual({ kind: "other-root", size: 5 });
  });
});
