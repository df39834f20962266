import { unstable_startWorker } from "wrangler";
import { hyperdriveUrl } from "../../server/commands/hyperdriveUrl.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

export interface StartedWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Worker entry in workerd, as wrangler.toml describes it, with a database of ours in Hyperdrive's place. */
export async function startWorker(
  databaseUrl: string,
  variables: Record<string, string>,
): Promise<StartedWorker> {
  process.env.CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE = hyperdriveUrl(databaseUrl);
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_LOG_PATH = ".wrangler/logs";
  const worker = await unstable_startWorker({
    config: `${ROOT}wrangler.toml`,
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
  return { url: (await worker.url).origin, stop: () => worker.dispose() };
}
