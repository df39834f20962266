import type { Kept } from "./kept.ts";
import { dropPlain, readPlain, writePlain } from "./plainStore.ts";

/*
 * Everything that waits on this phone, oldest first: one value that all tabs and the worker change in turn. It is a
 * transaction of IndexedDB, the only store that a worker reads too, or of localStorage where a browser has none.
 */
const NAME = "hai-long";
const STORE = "kept";
/** Some browsers never answer the first question of a day. */
const PATIENCE_MS = 2000;
/** Longer than any sending takes; who has ended meanwhile holds nothing up for longer. */
const LEASE_MS = 25_000;

type Change<T> = (kept: readonly Kept[]) => { readonly kept: readonly Kept[]; readonly result: T };

/** Puts something into the outbox, or in the place of what it was. false: this browser stores nothing. */
export function keep(item: Kept): Promise<boolean> {
  return change((kept) => ({
    kept: [...kept.filter((one) => one.id !== item.id), item],
    result: true,
  })).catch(() => false);
}

/** Everything that is kept, what was refused for good included. */
export function allKept(): Promise<readonly Kept[]> {
  return change((kept) => ({ kept, result: kept })).catch(() => []);
}

export async function forget(id: string): Promise<void> {
  await change((kept) => ({ kept: kept.filter((one) => one.id !== id), result: undefined })).catch(() => {});
}

/** Takes something in hand so that nobody else sends it; undefined: it is gone, refused, or in other hands. */
export function claim(id: string, now: number): Promise<Kept | undefined> {
  return change((kept) => {
    const found = kept.find((one) => one.id === id);
    const isFree = found && !found.refused && !isBusy(found, now);
    if (!found || !isFree) return { kept, result: undefined };
    const claimed = { ...found, busyUntil: now + LEASE_MS };
    return { kept: kept.map((one) => (one === found ? claimed : one)), result: claimed };
  });
}

/** What is to be kept while its sender is at it. */
export function inHand(item: Kept, now: number): Kept {
  return { ...item, busyUntil: now + LEASE_MS };
}

/** A clock that was put back must not leave anything in hand for years. */
function isBusy({ busyUntil = 0 }: Kept, now: number): boolean {
  return now < busyUntil && busyUntil <= now + LEASE_MS;
}

async function change<T>(work: Change<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS));
  try {
    return await Promise.race([changeDatabase(work), late]);
  } catch {
    const { kept, result } = work(readPlain());
    writePlain(kept);
    return result;
  }
}

function changeDatabase<T>(work: Change<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = opening.onblocked = reject;
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      const reading = store.get(STORE);
      const plain = readPlain();
      let outcome: ReturnType<Change<T>>;
      reading.onsuccess = () => {
        outcome = work(joined(reading.result || [], plain));
        store.put(outcome.kept, STORE);
      };
      transaction.onerror = transaction.onabort = reject;
      transaction.oncomplete = () => {
        database.close();
        // It is in here now.
        dropPlain(plain);
        resolve(outcome.result);
      };
    };
  });
}

function joined(kept: readonly Kept[], plain: readonly Kept[]): readonly Kept[] {
  return [...kept, ...plain.filter((one) => !kept.some(({ id }) => id === one.id))];
}
