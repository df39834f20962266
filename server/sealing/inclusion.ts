import { HASH_BYTES, type Hash, nodeHash, sameBytes } from "./hash.ts";
import { siblingSides } from "./siblingSides.ts";

/** What an inclusion proof claims. */
export interface Inclusion {
  /** 0 is the first entry. */
  readonly index: number;
  /** Entries of the tree, 1 to 2^53 − 1. */
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  /** The neighbour of the leaf first. */
  readonly proof: readonly Hash[];
}

/**
 * Whether the leaf stands at that place of the tree with that root. A proof that is longer or shorter than the place asks
 * for is refused. Source: RFC 9162 §2.1.3.2.
 */
export function isIncluded({ index, size, leaf, root, proof }: Inclusion): boolean {
  const sides = siblingSides(index, size);
  if (sides?.length !== proof.length) return false;
  if ([leaf, root, ...proof].some(({ length }) => length !== HASH_BYTES)) return false;
  const reached = proof.reduce(
    (hash, sibling, i) => (sides[i] === "left" ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    leaf,
  );
  return sameBytes(reached, root);
}
