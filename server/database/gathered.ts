/**
 * A read by key, gathered: what is asked for while one statement is under way goes together into the next. Nobody gets
 * what was read before they asked, so nothing here is ever stale, and a hundred requests at once cost a few
 * statements. When a read fails, all who wait hear it: the next one would fail for the same reason, only later.
 * @param read answers for every key that there is something for
 */
export function gathered<Key, Found>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>,
): (key: Key) => Promise<Found | undefined> {
  let waiting: Waiting<Key, Found>[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      try {
        const found = await read([...new Set(asked.map(({ key }) => key))]);
        for (const { key, resolve } of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of [...asked, ...waiting]) reject(error);
        waiting = [];
      }
    }
    running = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (running) return;
      running = true;
      // Requests that came over the network together are all handed out before the first statement goes.
      setImmediate(run);
    });
}

interface Waiting<Key, Found> {
  readonly key: Key;
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}
