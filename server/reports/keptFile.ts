type Bytes = Uint8Array<ArrayBuffer>;

/** Files kept in memory: the newest few are all that anybody asks for. */
const KEPT = 8;
const kept = new Map<string, Promise<Bytes>>();

/**
 * A file that takes a second to make, made once: whoever asks again, or while it is being made, gets the same one.
 * Without this, twenty visitors at once could keep the server from its citizens.
 * @param identity everything that the file is made of
 */
export function keptFile(identity: readonly unknown[], make: () => Promise<Bytes>): Promise<Bytes> {
  const key = JSON.stringify(identity);
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
