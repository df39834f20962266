import { ApiError } from "../http/ApiError.ts";
import { isDatabaseAway } from "../http/databaseAway.ts";

/** Waiting places. Whoever comes when all are taken is told to come back: nothing is dropped in silence. */
const QUEUE_LIMIT = 4096;
/** The largest commit. */
const BATCH_LIMIT = 512;
const RETRY_AFTER_SECONDS = 2;

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what arrives while a commit is under way into the next one, so that a hundred ratings at once cost a few
 * commits, and a single one waits for nothing. Resolves after the commit that holds the item.
 * @param commit writes all items in one transaction and answers in their order
 */
export function groupCommit<In, Out>(commit: (items: readonly In[]) => Promise<readonly Out[]>) {
  const queue: Waiting<In, Out>[] = [];
  let running = false;

  /** One bad item must not take its neighbours down: unless the database is away, each is tried by itself. */
  async function settle(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outs = await commit(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => {
        resolve(outs[i] as Out);
      });
    } catch (error) {
      if (batch.length === 1 || isDatabaseAway(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  async function run(): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, BATCH_LIMIT));
    running = false;
  }

  return (item: In): Promise<Out> => {
    if (queue.length >= QUEUE_LIMIT) {
      return Promise.reject(new ApiError("busy", { retryAfter: RETRY_AFTER_SECONDS }));
    }
    const settled = new Promise<Out>((resolve, reject) => {
      queue.push({ item, resolve, reject });
    });
    if (!running) {
      running = true;
      // Ratings that came over the network together are all here before the first commit goes.
      setImmediate(run);
    }
    return settled;
  };
}
