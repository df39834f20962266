import { EMPTY_ROOT, type Hash, nodeHash } from "./hash.ts";

/**
 * A tree that grows at its right end and keeps only the roots of its whole subtrees (one for each 1 in the size written in
 * binary). Enough to append and to say the root; proofs need the stored tiles.
 */
export class CompactRange {
  #subtrees: { level: number; hash: Hash }[] = [];

  /** The same tree, to grow another way. */
  copy(): CompactRange {
    const copied = new CompactRange();
    copied.#subtrees = [...this.#subtrees];
    return copied;
  }

  /**
   * Appends a whole subtree of 2^level entries: a leaf hash at level 0, the root of a full tile at level 8.
   * @throws RangeError if a smaller subtree ends the tree: the new one would not begin at a multiple of its size
   */
  append(level: number, hash: Hash): void {
    if ((this.#subtrees.at(-1)?.level ?? level) < level)
      throw new RangeError(`no subtree of level ${level} begins here`);
    let grown = { level, hash };
    while (this.#subtrees.at(-1)?.level === grown.level) {
      const left = this.#subtrees.pop()!;
      grown = { level: grown.level + 1, hash: nodeHash(left.hash, grown.hash) };
    }
    this.#subtrees.push(grown);
  }

  /** Root of all that was appended. Source: RFC 6962 §2.1. */
  get root(): Hash {
    return rootOfSubtrees(this.#subtrees.map(({ hash }) => hash));
  }
}

/** Root over whole subtrees that shrink from left to right: the last two are joined first. */
export function rootOfSubtrees(hashes: readonly Hash[]): Hash {
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Root over leaf hashes, or over the hashes of one level. */
export function rootOfHashes(hashes: Iterable<Hash>): Hash {
  const range = new CompactRange();
  for (const hash of hashes) range.append(0, hash);
  return range.root;
}
