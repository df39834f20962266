import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { StartRefusal } from "./StartRefusal.ts";
import { StalledBodies } from "./stalledBodies.ts";

export type Fetch = (request: Request) => Response | Promise<Response>;

/** Requests that go past the app; see shortRating.ts and shortPage.ts. */
export interface ShortWay {
  takes(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface Door {
  readonly port: number;
  /** Until then, who comes is told to come back in a moment. */
  open(fetch: Fetch, shortWays?: readonly ShortWay[]): void;
  /** Lets nobody in any more and waits for those inside. */
  close(): Promise<void>;
}

/** What one connection may take, in ms; without a limit a few slow senders hold every place that there is. */
interface Limits {
  /** Until all headers are there. */
  readonly headersMs: number;
  /** Until the whole request is there: 16 KB over the slowest phone network take some ten seconds. */
  readonly requestMs: number;
  /** Without a byte of a body that was announced. */
  readonly idleMs: number;
  /** How often connections are looked at. */
  readonly checkMs: number;
}
const LIMITS: Limits = { headersMs: 20_000, requestMs: 60_000, idleMs: 15_000, checkMs: 5_000 };

/** Requests under way get this long to finish; a phone on a slow network needs some seconds. */
const CLOSE_LIMIT_MS = 15_000;
const NOT_YET: Fetch = () => new Response("", { status: 503, headers: { "Retry-After": "5" } });

/**
 * Takes the port at once, so that a port in use is known before the long steps, and answers once opened.
 * @throws StartRefusal when the address cannot be listened on
 */
export async function listen(host: string, port: number, given: Partial<Limits> = {}): Promise<Door> {
  const limits = { ...LIMITS, ...given };
  const bodies = new StalledBodies(limits.idleMs, limits.checkMs);
  let fetch = NOT_YET;
  let shortWays: readonly ShortWay[] = [];
  let isClosing = false;
  const answer = getRequestListener((request) => fetch(request));
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkMs,
    },
    (request, response) => {
      // Who keeps sending on one connection would be let in until the limit, and then be cut off in the middle.
      if (isClosing) response.setHeader("Connection", "close");
      bodies.watch(request);
      const way = shortWays.find((one) => one.takes(request));
      if (!way) return answer(request, response);
      // Only a connection that ended makes it fail, and there nobody listens.
      way.answer(request, response).catch(() => response.destroy());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusalOf(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open(app, past = []) {
      fetch = app;
      shortWays = past;
    },
    close() {
      isClosing = true;
      return closeServer(server).finally(() => bodies.stop());
    },
  };
}

function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new StartRefusal(
      `Port ${port} is in use by another program. Stop that one, or choose: PORT=8081 npm start`,
    );
  }
  if (error.code === "EACCES")
    return new StartRefusal(`Port ${port} needs more rights. Choose one above 1023 with PORT.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartRefusal(`HOST: this machine has no address ${host}.`);
  }
  return error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), CLOSE_LIMIT_MS);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}
