/** A whole subtree: it covers the entries index·2^level (included) to (index + 1)·2^level (not). Leaves are level 0. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Largest power of two within n (n ≥ 1). By halves, not by shifts: those end at 2^31, entries at 2^53. */
function largestPower(n: number): { power: number; level: number } {
  let [power, level] = [1, 0];
  while (power * 2 <= n) [power, level] = [power * 2, level + 1];
  return { power, level };
}

/**
 * The whole subtrees that make up the entries from `start` to `end` (not included), left to right, the largest first.
 * `start` is 0 or where RFC 6962 splits a tree, so every subtree begins at a multiple of its own size.
 */
export function wholeSubtrees(start: number, end: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  let at = start;
  while (at < end) {
    const { power, level } = largestPower(end - at);
    nodes.push({ level, index: at / power });
    at += power;
  }
  return nodes;
}

/** Where a tree of `size` entries (≥ 2) splits: the largest power of two below it. Source: RFC 6962 §2.1. */
export const splitOf = (size: number): number => largestPower(size - 1).power;
