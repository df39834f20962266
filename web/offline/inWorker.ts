import type { SentDays } from "./sentDays.ts";

/** What TypeScript knows of a service worker only in place of everything that it knows of a page. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
  readonly request: Request;
  readonly tag: string;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  addEventListener(
    name: "install" | "activate" | "fetch" | "sync",
    listener: (event: WorkerEvent) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly location: Location;
  readonly registration: { unregister(): Promise<boolean> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options?: {
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string; postMessage(sent: SentDays): void }[]>;
  };
}

export const inWorker = self as unknown as WorkerScope;
