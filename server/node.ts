import { serve } from "@hono/node-server";
import pino from "pino";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { connect } from "./database/connect.ts";
import { startEmbeddedPostgres } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import type { Platform } from "./platform.ts";
import { nodeRim } from "./start/nodeRim.ts";

const config = readConfig(process.env);
const log = pino({ level: config.logLevel, base: null });
const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataDir });
const connection = connect(config.databaseUrl ?? (embedded as { url: string }).url, {
  max: embedded ? 1 : config.databasePool,
});
if (embedded) await migrate(connection.db);
const platform: Platform = { config, db: connection.db, log, now: () => new Date(), commits: "together" };
const app = createApp(() => platform, nodeRim);
const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    server.close();
    await connection.close();
    await embedded?.stop();
  });
}
