import { EMPTY_ROOT, HASH_BYTES, type Hash, nodeHash, sameBytes } from "./hash.ts";

/** How many entries a tree has and what they hash to. */
export interface TreeHead {
  /** 0 to 2^53 − 1. */
  readonly size: number;
  readonly root: Hash;
}

/**
 * Whether the newer tree is the older one and more entries after it. Every tree extends the empty one, with an empty proof;
 * the same size must have the same root. Source: RFC 9162 §2.1.4.2.
 */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Hash[]): boolean {
  if (!isHead(older) || !isHead(newer) || older.size > newer.size) return false;
  if (proof.some(({ length }) => length !== HASH_BYTES)) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0;

  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // An older tree that is one whole subtree is its own first hash; the asker has it already.
  const hashes = at === 0 ? [older.root, ...proof] : [...proof];
  const first = hashes.shift();
  if (!first) return false;

  let [oldRoot, newRoot] = [first, first];
  for (const hash of hashes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      oldRoot = nodeHash(hash, oldRoot);
      newRoot = nodeHash(hash, newRoot);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      newRoot = nodeHash(newRoot, hash);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(oldRoot, older.root) && sameBytes(newRoot, newer.root);
}

function isHead({ size, root }: TreeHead): boolean {
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== HASH_BYTES) return false;
  return size > 0 || sameBytes(root, EMPTY_ROOT);
}
