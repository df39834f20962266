import { unstable_startWorker } from "wrangler";

/**
 * The Worker entry in workerd, in a process of its own: prints its address, ends by SIGTERM. The local stand-in for
 * Hyperdrive leaves a reset connection unhandled, which would end whoever runs it; the answer to the request that lost it
 * tells the test all the same.
 */
process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
  if (error.code === "ECONNRESET" || error.code === "EPIPE") return;
  console.error(error);
  process.exit(1);
});

const variables = JSON.parse(process.env.WORKER_VARIABLES ?? "{}") as Record<string, string>;
const worker = await unstable_startWorker({
  config: new URL("../../wrangler.toml", import.meta.url).pathname,
  sendMetrics: false,
  bindings: Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, { type: "plain_text" as const, value }]),
  ),
  // npm test has built already; building again would change files under another test.
  build: { custom: { command: "true" } },
  dev: {
    server: { hostname: "127.0.0.1", port: 0 },
    inspector: false,
    watch: false,
    persist: false,
    logLevel: "error",
    remote: false,
    testScheduled: true,
  },
});
process.once("SIGTERM", async () => {
  await worker.dispose();
  process.exit(0);
});
const { origin } = await worker.url;
console.log(`listening ${origin}`);
