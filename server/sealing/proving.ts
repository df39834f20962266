import { rootOfSubtrees } from "./compactRange.ts";
import type { Hash } from "./hash.ts";
import { splitOf, type TreeNode, wholeSubtrees } from "./treeNode.ts";

/** Hash of a whole subtree that is stored, or can be worked out from stored tiles (`nodesInTiles`). */
export type ReadNode = (node: TreeNode) => Promise<Hash>;

/** Root of the first `size` entries of a log (0 to 2^53 − 1). */
export const rootOfLog = (size: number, readNode: ReadNode): Promise<Hash> => rootBetween(0, size, readNode);

/**
 * Inclusion proof: the hashes that lead from entry `index` to the root of the first `size` entries, its neighbour first.
 * Source: RFC 6962 §2.1.1.
 * @throws RangeError if the tree of that size has no such entry
 */
export async function proveInclusion(index: number, size: number, readNode: ReadNode): Promise<Hash[]> {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size)
    throw new RangeError(`no entry ${index} among ${size}`);
  const siblings: [number, number][] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    siblings.unshift(index < middle ? [middle, end] : [start, middle]);
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return Promise.all(siblings.map(([from, to]) => rootBetween(from, to, readNode)));
}

/**
 * Consistency proof: the hashes that show the first `size` entries to be the first `older` ones and more. Empty if older is
 * 0 or equals size: then there is nothing to show, or the roots say it. Source: RFC 6962 §2.1.2.
 * @throws RangeError unless 0 ≤ older ≤ size
 */
export async function proveConsistency(older: number, size: number, readNode: ReadNode): Promise<Hash[]> {
  if (!Number.isSafeInteger(size) || !Number.isInteger(older) || older < 0 || older > size)
    throw new RangeError(`no head of ${older} within ${size}`);
  if (older === 0 || older === size) return [];
  const shown: [number, number][] = [];
  let [start, end] = [0, size];
  while (older !== end) {
    const middle = start + splitOf(end - start);
    shown.unshift(older <= middle ? [middle, end] : [start, middle]);
    [start, end] = older <= middle ? [start, middle] : [middle, end];
  }
  // The whole older tree is known to whoever asks; a part of it is not.
  if (start !== 0) shown.unshift([start, end]);
  return Promise.all(shown.map(([from, to]) => rootBetween(from, to, readNode)));
}

async function rootBetween(start: number, end: number, readNode: ReadNode): Promise<Hash> {
  return rootOfSubtrees(await Promise.all(wholeSubtrees(start, end).map(readNode)));
}
