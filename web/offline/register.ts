/** What the worker is asked to do once there is a network, also after the page was closed. */
export const SYNC_TAG = "hai-long";

interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Lets the worker serve these addresses without a network. Only over https, and only where a browser knows workers. */
export function registerWorker(scope: "/d/" | "/kiosk/"): void {
  if (!navigator.serviceWorker) return;
  // Refused in private windows, for example: the page works as well without.
  navigator.serviceWorker.register("/worker.js", { scope }).catch(() => {});
}

/** Asks the browser to wake the worker when the network is back. */
export function askForSync(): void {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.getRegistration().then(
    (registration) => {
      const { sync } = (registration || {}) as Syncing;
      if (sync) sync.register(SYNC_TAG).catch(() => {});
    },
    () => {},
  );
}
