import { entriesIn } from "../../server/sealing/entryBundle.ts";
import { siblingSides } from "../../server/sealing/siblingSides.ts";
import { TILE_WIDTH, tilePath } from "../../server/sealing/tilePath.ts";
import { tileWidth } from "../../server/sealing/tilesOfSize.ts";
import { splitOf, type TreeNode, wholeSubtrees } from "../../server/sealing/treeNode.ts";
import { sha256 } from "../offline/sha256.ts";
import { type ReadLog, textOf } from "./logFiles.ts";
import type { SignedHead } from "./signedHead.ts";

type Hash = Uint8Array<ArrayBuffer>;
const HASH_BYTES = 32;
/** Levels of the tree that one tile spans. */
const TILE_LEVELS = 8;

/** The words of a leaf, if it stands at that place of the log with that head; else undefined. Source: RFC 9162 §2.1.3.2. */
export async function includedLeaf(
  index: number,
  { size, root }: SignedHead,
  read: ReadLog,
): Promise<string | undefined> {
  const sides = siblingSides(index, size);
  const bundle = sides && (await readTile("entries", Math.floor(index / TILE_WIDTH), size, read));
  const entry = bundle && (entriesIn(bundle) || [])[index % TILE_WIDTH];
  if (!sides || !entry) return undefined;
  let hash = await sha256(Uint8Array.of(0, ...Array.from(entry)));
  for (const [i, [from, to]] of siblings(index, size).entries()) {
    const nodes = await Promise.all(wholeSubtrees(from, to).map((node) => nodeOf(node, size, read)));
    const sibling = await joined(nodes);
    if (!sibling) return undefined;
    hash = sides[i] === "left" ? await above(sibling, hash) : await above(hash, sibling);
  }
  return hash.every((byte, i) => byte === root[i]) ? textOf(entry) : undefined;
}

/** The spans of entries beside the way from an entry to the root, its neighbour first. Source: RFC 6962 §2.1.1. */
function siblings(index: number, size: number): [number, number][] {
  const spans: [number, number][] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    spans.unshift(index < middle ? [middle, end] : [start, middle]);
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return spans;
}

/** Root of whole subtrees that shrink from left to right: the last two are joined first. */
async function joined(nodes: readonly (Hash | undefined)[]): Promise<Hash | undefined> {
  let right: Hash | undefined;
  for (const left of nodes.slice().reverse()) {
    if (!left) return undefined;
    right = right ? await above(left, right) : left;
  }
  return right;
}

async function nodeOf({ level, index }: TreeNode, size: number, read: ReadLog): Promise<Hash | undefined> {
  const width = 2 ** (level % TILE_LEVELS);
  const first = index * width;
  const place = Math.floor(first / TILE_WIDTH);
  const bytes = await readTile(Math.floor(level / TILE_LEVELS), place, size, read);
  let row: Hash[] = [];
  for (let i = 0; i < width; i++) {
    const at = (first - place * TILE_WIDTH + i) * HASH_BYTES;
    row.push((bytes || new Uint8Array()).slice(at, at + HASH_BYTES));
  }
  if (row.some(({ length }) => length !== HASH_BYTES)) return undefined;
  while (row.length > 1) {
    const upper: Promise<Hash>[] = [];
    for (let i = 0; i < row.length; i += 2) upper.push(above(row[i] as Hash, row[i + 1] as Hash));
    row = await Promise.all(upper);
  }
  return row[0];
}

const above = (left: Hash, right: Hash): Promise<Hash> =>
  sha256(Uint8Array.of(1, ...Array.from(left), ...Array.from(right)));

/** A tile of a log of that size; the log may have the full one only by now. */
async function readTile(level: number | "entries", index: number, size: number, read: ReadLog) {
  const tile = { level, index, width: tileWidth(size, level === "entries" ? 0 : level, index) };
  return (await read(tilePath(tile))) || (await read(tilePath({ ...tile, width: TILE_WIDTH })));
}

/** Where the file lies that holds a leaf of a log of that size. */
export function bundlePath(leaf: number, size: number): string {
  const index = Math.floor(leaf / TILE_WIDTH);
  return tilePath({ level: "entries", index, width: tileWidth(size, 0, index) });
}
