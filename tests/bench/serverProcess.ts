import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;
const READY_WITHIN_MS = 180_000;

export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * A program that prints its address, in a process of its own; what it prints goes into a file, as a real server's log.
 * @param profileInto folder for a CPU profile, written when it stops
 */
export async function startProcess(
  entry: string,
  env: Record<string, string>,
  profileInto?: string,
): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-bench-"));
  const printed = join(folder, "printed");
  const file = await open(printed, "w");
  const profile = profileInto ? ["--cpu-prof", `--cpu-prof-dir=${profileInto}`] : [];
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [...profile, "--import", "tsx", entry], {
    cwd: ROOT,
    stdio: ["ignore", file.fd, file.fd],
    env: { ...inherited, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", ...env },
  });
  await file.close();
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const text = await readFile(printed, "utf8");
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port && text.includes("Ctrl-C")) {
      return {
        port: Number(port),
        pid: child.pid as number,
        async stop() {
          child.kill("SIGINT");
          if (child.exitCode === null) await once(child, "exit");
          await rm(folder, { recursive: true });
        },
      };
    }
    if (child.exitCode !== null || Date.now() > until) throw new Error(`does not start:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
