import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { type Connection, connect, WORKER_PATIENCE } from "./database/connect.ts";
import { runJobs } from "./jobs/jobs.ts";
import type { Log, Platform } from "./platform.ts";
import { edgeSenders } from "./start/edgeSenders.ts";
import { tellAlertsOnce } from "./start/tellAlerts.ts";

interface Bindings {
  readonly HYPERDRIVE: { readonly connectionString: string };
  readonly [name: string]: unknown;
}

interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
  passThroughOnException(): void;
  readonly props: unknown;
}

/** A line of JSON each, like the Node entry's; the edge network keeps them. */
const log: Log = {
  info: (fields, msg) => console.log(JSON.stringify({ level: 30, ...fields, msg })),
  warn: (fields, msg) => console.warn(JSON.stringify({ level: 40, ...fields, msg })),
  error: (fields, msg) => console.error(JSON.stringify({ level: 50, ...fields, msg })),
};

/** A pool that outlives its request fails on the next one: Hyperdrive keeps the real connections. */
function platformOfRequest(env: Bindings): { platform: Platform; connection: Connection } {
  const texts = Object.entries(env).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const connection = connect(env.HYPERDRIVE.connectionString, { max: 1, patience: WORKER_PATIENCE });
  // A Worker speaks no SMTP; alerts go out by webhook, and the page says so.
  const config = readConfig({ ...Object.fromEntries(texts), SMTP_URL: undefined });
  return {
    platform: { config, db: connection.db, log, now: () => new Date(), commits: "alone" },
    connection,
  };
}

const app = createApp((c) => (c.env as { platform: Platform }).platform);

export default {
  async fetch(request: Request, env: Bindings, lifetime: Lifetime): Promise<Response> {
    const { platform, connection } = platformOfRequest(env);
    try {
      return await app.fetch(request, { platform }, lifetime);
    } finally {
      lifetime.waitUntil(connection.close());
    }
  },
  async scheduled(_: unknown, env: Bindings): Promise<void> {
    const { platform, connection } = platformOfRequest(env);
    await runJobs(platform);
    await tellAlertsOnce(platform, edgeSenders(platform));
    await connection.close();
  },
};
