import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rootOfHashes } from "../../../server/sealing/compactRange.ts";
import { bundleOf, ENTRY_BYTES_LIMIT, entriesIn } from "../../../server/sealing/entryBundle.ts";
import { growLog } from "../../../server/sealing/growLog.ts";
import { leafHash } from "../../../server/sealing/hash.ts";
import { nodesInTiles } from "../../../server/sealing/nodesInTiles.ts";
import { rootOfLog } from "../../../server/sealing/proving.ts";
import { type Tile, tileAt, tilePath } from "../../../server/sealing/tilePath.ts";
import { newBundles, newTiles, tilesOfSize } from "../../../server/sealing/tilesOfSize.ts";
import { MemoryLog } from "./memoryLog.ts";
import { naiveRoot, someEntries } from "./naiveTree.ts";

describe("addresses", () => {
  // 1234067 and the forms are examples of C2SP tlog-tiles; 123456078 and 3057500 of golang/mod, sumdb/tlog/tlog_test.go.
  it.each<[string, Tile]>([
    ["tile/0/x001/x234/067", { level: 0, index: 1234067, width: 256 }],
    ["tile/5/x123/x456/078.p/2", { level: 5, index: 123456078, width: 2 }],
    ["tile/entries/x003/x057/500", { level: "entries", index: 3057500, width: 256 }],
    ["tile/entries/000.p/255", { level: "entries", index: 0, width: 255 }],
    ["tile/63/999", { level: 63, index: 999, width: 256 }],
    ["tile/0/x001/000", { level: 0, index: 1000, width: 256 }],
  ])("%s", (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(tileAt(path)).toEqual(tile);
  });

  it.each([
    "tile/5/123/456/078", // golang/mod, sumdb/tlog/tlog_test.go, as is the next
    "tile/-1/123/456/078",
    "tile/64/000",
    "tile/00/000",
    "tile/0/x000/001",
    "tile/0/x001",
    "tile/0/1",
    "tile/0/0001",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/000.p/",
    "tile/data/000",
    "/tile/0/000",
    "tile/0/000/",
    "tile/0/000\n",
    "tile/0/x999/x999/x999/x999/x999/x999/999",
    "tile/0/../../etc",
  ])("%j is no address of a tile", (path) => {
    expect(tileAt(path)).toBeUndefined();
  });
});

describe("which tiles there are", () => {
  it("70,000 entries have the tiles that C2SP tlog-tiles counts for them", () => {
    const tiles = tilesOfSize(70_000);
    const full = (level: number) => tiles.filter((tile) => tile.level === level && tile.width === 256).length;
    expect([full(0), full(1), full(2)]).toEqual([273, 1, 0]);
    expect(tiles.filter(({ width }) => width < 256)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });

  it("256 entries have one full tile and above it one of width 1; none have none", () => {
    expect(tilesOfSize(256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect(tilesOfSize(0)).toEqual([]);
  });

  it("what is new between two sizes is what the larger has and the smaller has not", () => {
    const size = fc.oneof(fc.nat({ max: 2000 }), fc.nat({ max: 200_000 }));
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const had = new Set(tilesOfSize(from).map(tilePath));
        const fresh = tilesOfSize(to).filter((tile) => !had.has(tilePath(tile)));
        expect(newTiles(from, to)).toEqual(fresh);
        const level0 = fresh.filter(({ level }) => level === 0);
        expect(newBundles(from, to)).toEqual(level0.map((tile) => ({ ...tile, level: "entries" })));
        expect(newTiles(to, from)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("bundles of entries", () => {
  it("an entry follows its length in two bytes", () => {
    const bundle = bundleOf([Uint8Array.of(7, 8), new Uint8Array(), new Uint8Array(258)]);
    expect([...bundle.subarray(0, 8)]).toEqual([0, 2, 7, 8, 0, 0, 1, 2]);
    expect(entriesIn(bundle)?.map(({ length }) => length)).toEqual([2, 0, 258]);
  });

  it("the longest entry is 65,535 bytes; one more is refused, not cut", () => {
    expect(entriesIn(bundleOf([new Uint8Array(ENTRY_BYTES_LIMIT)]))?.[0]?.length).toBe(65_535);
    expect(() => bundleOf([new Uint8Array(ENTRY_BYTES_LIMIT + 1)])).toThrow(RangeError);
  });

  it("a bundle that ends within an entry is refused", () => {
    for (const broken of [[0], [0, 1], [0, 2, 9], [0, 1, 9, 0]])
      expect(entriesIn(Uint8Array.from(broken))).toBeUndefined();
  });
});

describe("a log that grows", () => {
  it("writes the new tiles of its size and nothing else, however its entries came", async () => {
    const entries = someEntries(1100);
    for (const steps of [[1100], [1, 254, 1, 1, 511, 332], [255, 1, 256, 512, 76], [300, 0, 800]]) {
      const log = new MemoryLog();
      for (const step of steps) {
        const [from, to] = [log.size, log.size + step];
        const paths = await log.add(entries.slice(from, to));
        expect(paths).toEqual([...newBundles(from, to), ...newTiles(from, to)].map(tilePath));
      }
      const read = nodesInTiles(1100, log.read);
      expect(await rootOfLog(1100, read)).toEqual(naiveRoot(entries));
    }
  });

  it("reaches the third level of tiles, and reads no more than its last files to grow there", async () => {
    const entries = someEntries(65_536 + 300);
    const log = new MemoryLog();
    await log.add(entries.slice(0, 65_530));
    const asked: string[] = [];
    const files = await growLog(65_530, entries.slice(65_530), (path) => {
      asked.push(path);
      return log.read(path);
    });
    expect(asked).toEqual(["tile/entries/255.p/250", "tile/0/255.p/250", "tile/1/000.p/255"]);
    for (const { path, bytes } of files) log.files.set(path, bytes);
    expect(files.map(({ path }) => path)).toContain("tile/2/000.p/1");
    const root = await rootOfLog(entries.length, nodesInTiles(entries.length, log.read));
    expect(root).toEqual(rootOfHashes(entries.map(leafHash)));
  });

  it("a full tile stands in for a partial one that was dropped", async () => {
    const log = new MemoryLog();
    const entries = someEntries(512);
    await log.add(entries.slice(0, 300));
    const root = await rootOfLog(300, nodesInTiles(300, log.read));
    await log.add(entries.slice(300));
    expect(log.files.delete("tile/0/001.p/44")).toBe(true);
    expect(await rootOfLog(300, nodesInTiles(300, log.read))).toEqual(root);
  });

  it("grows from its own size where fuller files than its head are there", async () => {
    const entries = someEntries(600);
    const [log, ahead] = [new MemoryLog(), new MemoryLog()];
    await log.add(entries.slice(0, 300));
    await ahead.add(entries.slice(0, 512));
    for (const path of ["tile/entries/001", "tile/0/001"]) {
      log.files.set(path, ahead.files.get(path)!);
      log.files.delete(`${path}.p/44`);
    }
    await log.add(entries.slice(300));
    expect(await rootOfLog(600, nodesInTiles(600, log.read))).toEqual(naiveRoot(entries));
    const words = (path: string) =>
      entriesIn(log.files.get(path)!)!.map((entry) => new TextDecoder().decode(entry));
    expect(words("tile/entries/001").at(-1)).toBe("entry 511");
    expect(words("tile/entries/002.p/88")[0]).toBe("entry 512");
  });

  it("does not grow over a missing or short file: it would fork itself", async () => {
    const entries = someEntries(10);
    for (const path of ["tile/entries/000.p/5", "tile/0/000.p/5"]) {
      const log = new MemoryLog();
      await log.add(entries.slice(0, 5));
      const whole = log.files.get(path)!;
      log.files.set(path, whole.slice(0, Math.floor(whole.length / 2)));
      await expect(log.add(entries.slice(5))).rejects.toThrow("short");
      log.files.delete(path);
      await expect(log.add(entries.slice(5))).rejects.toThrow("missing");
    }
  });
});
