import { drawPage } from "./drawPage.ts";
import { inWorker, type WorkerEvent } from "./inWorker.ts";
import { addressesOfOthers, ageOf, dropPages, keepPage, keptPage } from "./pageCache.ts";

/** Taken along from one release to the next; the others come again when they are opened. */
const MOST_RENEWED = 3;
/** Names of points and units change seldom. */
const RENEW_AFTER_MS = 7 * 86_400_000;
/** With a page at hand nobody waits longer for a network that is there in name only. */
const PATIENCE_MS = 8000;

/** Before a new release takes over: fetches what was kept of the last one. Fails without a network, and is tried again. */
export async function renewPages(): Promise<void> {
  for (const address of (await addressesOfOthers()).slice(-MOST_RENEWED)) await keepPage(address);
}

/** The page that has just brought the worker here is the one that will be needed. */
export async function keepOpenPages(isPage: (path: string) => boolean): Promise<void> {
  for (const { url } of await inWorker.clients.matchAll({ includeUncontrolled: true })) {
    const { pathname, search } = new URL(url);
    if (isPage(pathname)) await keepPage(pathname + search).catch(() => {});
  }
}

/** From the server; where there is none, as a page of its own made of the kept one. */
export async function openPage(event: WorkerEvent, address: string): Promise<Response> {
  const kept = await keptPage(address);
  const online = fetch(event.request);
  const late = new Promise<undefined>((resolve) => kept && setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([online, late]).catch(() => undefined);
  if (kept && (!answer || answer.status >= 500)) return drawPage(kept);
  if (answer) event.waitUntil(look(address, answer.status).catch(() => {}));
  return answer || (await online);
}

/** Once a page has come: keeps one for another time, unless there is one. */
async function look(address: string, status: number): Promise<void> {
  if (status === 404 || status === 410) return dropPages(address);
  if (status !== 200) return;
  if ((await ageOf(address)) > RENEW_AFTER_MS) await keepPage(address);
}

/** Files of kept pages carry a digest in their name: what is here is what is there. */
export async function openAsset(request: Request): Promise<Response> {
  return (await caches.match(request)) || (await fetch(request));
}
