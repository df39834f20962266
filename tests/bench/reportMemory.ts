import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Finding } from "./finding.ts";

const EVERY_MS = 50;

/** The most memory that `npm run report` held while it froze the year; the database is another process. */
export async function benchReportMemory(url: string, year: number): Promise<Finding> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/commands/report.ts", String(year)], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  let mostMb = 0;
  while (child.exitCode === null) {
    mostMb = Math.max(mostMb, await peakMb(child.pid as number));
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await ended;
  if (child.exitCode !== 0) throw new Error(`npm run report ends with ${child.exitCode}`);
  return {
    what: `Memory of npm run report -- ${year} at its highest`,
    measured: mostMb,
    atMost: 300,
    unit: "MB",
  };
}

/** The high-water mark that the kernel keeps; 0 once the process has ended. */
async function peakMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
