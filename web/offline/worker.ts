import { inWorker } from "./inWorker.ts";
import { allKept } from "./outbox.ts";
import { dropOthers } from "./pageCache.ts";
import { keepOpenPages, openAsset, openPage, renewPages } from "./pages.ts";
import { SYNC_TAG } from "./register.ts";
import { sendKept } from "./sendKept.ts";
import type { SentDays } from "./sentDays.ts";

/*
 * Serves rating pages and kiosks that this phone has opened before while there is no network, each time as a page of its
 * own, and sends what waits once there is one. It stands aside from everything else: no thanks page, no receipt and
 * nothing that is sent passes through it.
 */
const isPage = (path: string) => /^\/(d|kiosk)\/[0-9A-Za-z]+$/.test(path);

inWorker.addEventListener("install", (event) => {
  event.waitUntil(renewPages().then(() => inWorker.skipWaiting()));
});

inWorker.addEventListener("activate", (event) => {
  event.waitUntil(
    dropOthers()
      .then(() => keepOpenPages(isPage))
      .then(() => inWorker.clients.claim()),
  );
});

inWorker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { pathname, search, origin } = new URL(url);
  if (method !== "GET" || origin !== inWorker.location.origin) return;
  if (mode === "navigate" && isPage(pathname)) event.respondWith(openPage(event, pathname + search));
  else if (pathname.startsWith("/assets/")) event.respondWith(openAsset(event.request));
});

inWorker.addEventListener("sync", (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendAll());
});

/** Fails while something is left, so that the browser tries again. */
async function sendAll(): Promise<void> {
  const days: SentDays = {};
  for (const { item, outcome } of await sendKept()) {
    if (outcome.kind === "sent" && outcome.day) days[item.id] = outcome.day;
  }
  for (const page of await inWorker.clients.matchAll()) page.postMessage(days);
  if ((await allKept()).some((one) => !one.refused)) throw new Error("not everything was sent");
}
