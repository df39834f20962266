import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const ROOT = new URL("../..", import.meta.url).pathname;
const READY_LIMIT_MS = 240_000;

export interface StartedServer {
  readonly url: string;
  /** All that it has printed. */
  printed(): string;
  /** Address of the rating page that it offers to scan. */
  ratingPage(): string;
  /** Asks it to end like Ctrl-C; the exit code. */
  stop(): Promise<number | null>;
  /** Sends a signal; resolves once the process has ended if it ends by it. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Sends a signal that it is not to end by. */
  signal(signal: NodeJS.Signals): void;
  /** Resolves once the process has ended. */
  ended(): Promise<number | null>;
}

/** Runs the Node entry as `npm start` does, once ready or once it has refused. */
export async function startServer(env: Record<string, string>): Promise<StartedServer> {
  const { server, printed } = run(env);
  const until = Date.now() + READY_LIMIT_MS;
  while (!printed().includes("Ctrl-C")) {
    if (server.exitCode !== null || Date.now() > until) throw new Error(`does not start:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const here = /here\)\s+(http:\S+)\//.exec(printed());
  return {
    url: here?.[1] as string,
    printed,
    ratingPage: () => /rate here\)\s+(\S+)/.exec(printed())?.[1] ?? "",
    async stop() {
      server.kill("SIGINT");
      return await exitCode(server);
    },
    async kill(signal) {
      server.kill(signal);
      return await exitCode(server);
    },
    signal: (signal) => void server.kill(signal),
    ended: () => exitCode(server),
  };
}

/** What the entry prints when it does not start. */
export async function startRefused(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { server, printed } = run(env);
  const code = await exitCode(server);
  return { code, said: printed() };
}

function run(env: Record<string, string>): { server: ChildProcess; printed: () => string } {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const server = spawn(process.execPath, ["--import", "tsx", "server/node.ts"], {
    cwd: ROOT,
    env: { ...inherited, HOST: "127.0.0.1", PORT: "0", ...env },
  });
  // A test that dies takes its servers with it.
  const killWithUs = () => void server.kill("SIGKILL");
  process.once("exit", killWithUs);
  server.once("exit", () => process.off("exit", killWithUs));
  let text = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (data: Buffer) => {
      text += data.toString();
    });
  }
  return { server, printed: () => text };
}

async function exitCode(server: ChildProcess): Promise<number | null> {
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  return server.exitCode;
}
