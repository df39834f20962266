import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBase64 } from "../../../server/sealing/base64.ts";
import { CompactRange, rootOfHashes } from "../../../server/sealing/compactRange.ts";
import { isConsistent } from "../../../server/sealing/consistency.ts";
import { EMPTY_ROOT, type Hash, leafHash } from "../../../server/sealing/hash.ts";
import { isIncluded } from "../../../server/sealing/inclusion.ts";
import { nodesInTiles } from "../../../server/sealing/nodesInTiles.ts";
import { proveConsistency, proveInclusion, rootOfLog } from "../../../server/sealing/proving.ts";
import { ARGON_CONSISTENCY, OAK_INCLUSION } from "./bigVectors.ts";
import { MemoryLog } from "./memoryLog.ts";
import {
  EMPTY_TREE,
  VECTOR_CONSISTENCIES,
  VECTOR_ENTRIES,
  VECTOR_INCLUSIONS,
  VECTOR_ROOTS,
} from "./merkleVectors.ts";
import { naiveConsistency, naivePath, naiveRoot, someEntries } from "./naiveTree.ts";

const hex = (text: string): Hash => Uint8Array.from(Buffer.from(text, "hex"));
const base64 = (text: string): Hash => fromBase64(text)!;

describe("vectors of other implementations", () => {
  const entries = VECTOR_ENTRIES.map(hex);
  const rootAt = (size: number) => hex(VECTOR_ROOTS[size - 1]!);

  it("the roots of transparency-dev/merkle come out, the empty one too", () => {
    expect(EMPTY_ROOT).toEqual(hex(EMPTY_TREE));
    for (let n = 1; n <= 8; n++) expect(rootOfHashes(entries.slice(0, n).map(leafHash))).toEqual(rootAt(n));
  });

  it.each(VECTOR_INCLUSIONS)("entry $index of $size: the same proof, and it holds", async (vector) => {
    const { index, size } = vector;
    const log = new MemoryLog();
    await log.add(entries.slice(0, size));
    const proof = vector.proof.map(hex);
    expect(await proveInclusion(index, size, nodesInTiles(size, log.read))).toEqual(proof);
    expect(isIncluded({ index, size, leaf: leafHash(entries[index]!), root: rootAt(size), proof })).toBe(
      true,
    );
  });

  it.each(VECTOR_CONSISTENCIES)("$older to $newer: the same proof, and it holds", async (vector) => {
    const log = new MemoryLog();
    await log.add(entries.slice(0, vector.newer));
    const proof = vector.proof.map(hex);
    const heads = [vector.older, vector.newer].map((size) => ({ size, root: rootAt(size) }));
    expect(await proveConsistency(vector.older, vector.newer, nodesInTiles(vector.newer, log.read))).toEqual(
      proof,
    );
    expect(isConsistent(heads[0]!, heads[1]!, proof)).toBe(true);
  });

  it("the last of 76,959 entries of a Tessera log is proved by nine hashes", () => {
    const { entry, index, size, root, proof } = OAK_INCLUSION;
    const claim = { index, size, root: base64(root), proof: proof.map(base64) };
    expect(isIncluded({ ...claim, leaf: leafHash(Buffer.from(entry)) })).toBe(true);
    expect(isIncluded({ ...claim, leaf: leafHash(Buffer.from(`${entry}!`)) })).toBe(false);
  });

  it("a log of 961,984,013 certificates extends its head of 3,654,490", () => {
    const [older, newer] = [ARGON_CONSISTENCY.older, ARGON_CONSISTENCY.newer].map(({ size, root }) => ({
      size,
      root: base64(root),
    }));
    const proof = ARGON_CONSISTENCY.proof.map(base64);
    expect(isConsistent(older!, newer!, proof)).toBe(true);
    expect(isConsistent({ ...older!, size: older!.size + 1 }, newer!, proof)).toBe(false);
  });
});

describe("against the definitions, written naively", () => {
  const MOST = 600;
  const entries = someEntries(MOST);
  const leaves = entries.map(leafHash);
  const log = new MemoryLog();
  const roots: Hash[] = [];
  beforeAll(async () => {
    for (let n = 0; n <= MOST; n++) roots.push(rootOfHashes(leaves.slice(0, n)));
    await log.add(entries);
  });
  const anyOf = (most: number) => fc.integer({ min: 0, max: most });

  it("roots agree at every size from 0 to 300", () => {
    for (let n = 0; n <= 300; n++) expect(roots[n]).toEqual(naiveRoot(entries.slice(0, n)));
  });

  it("roots read from the tiles of a larger log are those of the smaller", async () => {
    const read = nodesInTiles(MOST, log.read);
    for (let n = 0; n <= MOST; n++) expect(await rootOfLog(n, read)).toEqual(roots[n]);
  });

  it("every inclusion proof of every size from 1 to 70 holds, and of no other place", async () => {
    const read = nodesInTiles(MOST, log.read);
    for (let size = 1; size <= 70; size++) {
      for (let index = 0; index < size; index++) {
        const claim = { index, size, leaf: leaves[index]!, root: roots[size]! };
        const proof = await proveInclusion(index, size, read);
        expect(isIncluded({ ...claim, proof })).toBe(true);
        const other = (index + 1) % size;
        if (other !== index) expect(isIncluded({ ...claim, index: other, proof })).toBe(false);
      }
    }
  });

  it("every consistency proof between sizes 0 to 70 holds, and for no other head", async () => {
    const read = nodesInTiles(MOST, log.read);
    for (let size = 1; size <= 70; size++) {
      for (let older = 0; older <= size; older++) {
        const proof = await proveConsistency(older, size, read);
        const [was, is] = [
          { size: older, root: roots[older]! },
          { size, root: roots[size]! },
        ];
        expect(isConsistent(was, is, proof)).toBe(true);
        expect(isConsistent({ ...was, root: leaves[older]! }, is, proof)).toBe(false);
        // Whoever trusts a head of nothing trusts every first head; size 0 is the one exception.
        if (older > 0) expect(isConsistent(was, { ...is, root: leaves[older]! }, proof)).toBe(false);
      }
    }
  });

  it("proofs of any size are those of the definition", async () => {
    const read = nodesInTiles(MOST, log.read);
    await fc.assert(
      fc.asyncProperty(anyOf(MOST - 1), anyOf(MOST - 1), async (a, b) => {
        const [low, size] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(await proveInclusion(low, size, read)).toEqual(naivePath(low, entries.slice(0, size)));
        const consistency = low === 0 ? [] : naiveConsistency(low, entries.slice(0, size));
        expect(await proveConsistency(low, size, read)).toEqual(consistency);
      }),
      { numRuns: 60 },
    );
  });

  it("a proof with a flipped bit, a hash more, a hash less, or for another place or size is refused", async () => {
    const read = nodesInTiles(MOST, log.read);
    await fc.assert(
      fc.asyncProperty(anyOf(MOST - 2), anyOf(MOST - 2), anyOf(1e6), async (a, b, bit) => {
        const [low, size] = [Math.min(a, b), Math.max(a, b) + 2];
        const claim = { index: low, size, leaf: leaves[low]!, root: roots[size]! };
        const inclusion = await proveInclusion(low, size, read);
        for (const proof of spoiled(inclusion, bit)) expect(isIncluded({ ...claim, proof })).toBe(false);
        for (const index of [-1, low + 0.5, size, low ^ 1, Number.NaN])
          if (index !== low) expect(isIncluded({ ...claim, index, proof: inclusion })).toBe(false);
        for (const wrong of [size * 2, Math.floor(size / 2), 0, -1, Number.POSITIVE_INFINITY])
          expect(isIncluded({ ...claim, size: wrong, proof: inclusion })).toBe(false);

        const [was, is] = [
          { size: low + 1, root: roots[low + 1]! },
          { size, root: roots[size]! },
        ];
        const consistency = await proveConsistency(low + 1, size, read);
        for (const proof of spoiled(consistency, bit)) expect(isConsistent(was, is, proof)).toBe(false);
        for (const wrong of [low + 2, low, size + 1, -1, 0.5])
          if (wrong !== 0) expect(isConsistent({ ...was, size: wrong }, is, consistency)).toBe(false);
        expect(isConsistent(is, was, consistency)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  /** The proof spoiled in every way that keeps it a list of hashes. */
  function spoiled(proof: readonly Hash[], bit: number): Hash[][] {
    const noise = leafHash(Uint8Array.of(1, 2, 3));
    const flipped = proof.map((_, i) =>
      proof.map(
        (hash, j) => (i === j ? hash.with(bit % 32, hash[bit % 32]! ^ (1 << (bit % 8))) : hash) as Hash,
      ),
    );
    const cut = proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : [];
    const swapped = proof.length > 1 ? [[proof[1]!, proof[0]!, ...proof.slice(2)]] : [];
    return [
      ...flipped,
      ...cut,
      ...swapped,
      [...proof, noise],
      [noise, ...proof],
      [...proof, new Uint8Array()],
    ];
  }

  it("an empty log has the root of nothing, and no other", () => {
    const [nothing, noise] = [{ size: 0, root: EMPTY_ROOT }, leaves[0]!];
    expect(isConsistent(nothing, { size: 5, root: roots[5]! }, [])).toBe(true);
    expect(isConsistent(nothing, { size: 5, root: roots[5]! }, [noise])).toBe(false);
    expect(isConsistent({ size: 0, root: noise }, { size: 5, root: roots[5]! }, [])).toBe(false);
    expect(isConsistent(nothing, { size: 0, root: noise }, [])).toBe(false);
  });

  it("a hash that is not 32 bytes proves nothing, not even itself", () => {
    for (const leaf of [new Uint8Array(), leaves[0]!.slice(1), Uint8Array.of(...leaves[0]!, 0)]) {
      expect(isIncluded({ index: 0, size: 1, leaf, root: leaf, proof: [] })).toBe(false);
      expect(isConsistent({ size: 1, root: leaf }, { size: 1, root: leaf }, [])).toBe(false);
    }
  });

  it("the same head needs no proof, and takes none", () => {
    const head = { size: 5, root: roots[5]! };
    expect(isConsistent(head, head, [])).toBe(true);
    expect(isConsistent(head, head, [leaves[0]!])).toBe(false);
    expect(isConsistent(head, { ...head, root: roots[4]! }, [])).toBe(false);
  });

  it("a subtree is appended only where one of its size begins", () => {
    const range = new CompactRange();
    range.append(8, leaves[0]!);
    range.append(0, leaves[1]!);
    expect(() => range.append(8, leaves[2]!)).toThrow(RangeError);
  });

  it("nobody is proved who is not there", async () => {
    const read = nodesInTiles(MOST, log.read);
    await expect(proveInclusion(5, 5, read)).rejects.toThrow(RangeError);
    await expect(proveConsistency(6, 5, read)).rejects.toThrow(RangeError);
    await expect(proveInclusion(700, 701, nodesInTiles(701, log.read))).rejects.toThrow("missing or short");
  });
});
