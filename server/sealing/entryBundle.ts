/** Longest entry that a bundle can hold, in bytes: its length is written in two. Source: C2SP tlog-tiles. */
export const ENTRY_BYTES_LIMIT = 0xffff;

/**
 * Entries as one file: each after its length, two bytes, the higher first.
 * @throws RangeError if an entry is longer than 65,535 bytes
 */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const long = entries.findIndex(({ length }) => length > ENTRY_BYTES_LIMIT);
  if (long >= 0) throw new RangeError(`entry ${long} has ${entries[long]?.length} bytes, over 65,535`);
  const bundle = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 0xff;
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle, or undefined if it ends within one. They share the bundle's memory. */
export function entriesIn(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
