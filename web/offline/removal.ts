import { inWorker } from "./inWorker.ts";

/*
 * Served in place of the worker when an administrator has switched it off: takes the worker and its pages off every
 * phone that comes by. What waits to be sent stays in the outbox, and the pages themselves send it.
 */
inWorker.addEventListener("install", (event) => event.waitUntil(inWorker.skipWaiting()));
inWorker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => inWorker.registration.unregister()),
  );
});
