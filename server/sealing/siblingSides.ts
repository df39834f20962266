/**
 * On which side each hash of an inclusion proof stands, from the entry up to the root; as many as the proof must have.
 * Arithmetic only, so that a browser can fold a proof with its own SHA-256.
 * Source: RFC 9162 §2.1.3.2.
 * @returns undefined if the tree of that size has no such entry
 */
export function siblingSides(index: number, size: number): ("left" | "right")[] | undefined {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size) return undefined;
  const sides: ("left" | "right")[] = [];
  let [at, last] = [index, size - 1];
  while (last > 0) {
    if (at % 2 === 1) sides.push("left");
    else if (at < last) sides.push("right");
    // The last of an odd row has no neighbour and is its own parent.
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return sides;
}
