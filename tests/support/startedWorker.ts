import { spawn } from "node:child_process";
import { once } from "node:events";
import { hyperdriveUrl } from "../../server/commands/hyperdriveUrl.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const READY_LIMIT_MS = 120_000;

export interface StartedWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Worker entry as wrangler.toml describes it, with a database of ours in Hyperdrive's place. */
export async function startWorker(
  databaseUrl: string,
  variables: Record<string, string>,
): Promise<StartedWorker> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/workerProcess.ts"], {
    cwd: ROOT,
    env: {
      ...process.env,
      WORKER_VARIABLES: JSON.stringify(variables),
      CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: hyperdriveUrl(databaseUrl),
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      WRANGLER_LOG_PATH: ".wrangler/logs",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const until = Date.now() + READY_LIMIT_MS;
  let url: string | undefined;
  while (url === undefined) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`the Worker does not start:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    url = /listening (http:\S+)/.exec(printed)?.[1];
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
