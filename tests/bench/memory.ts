import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { findingLine, holds } from "./finding.ts";
import { underLoad } from "./load.ts";
import { openScratchUnits } from "./scratchUnits.ts";
import { startProcess } from "./serverProcess.ts";

/* npm run bench:memory [-- --ratings 200000]: what the server's process holds while ratings pour in, on a real PostgreSQL. */

const CLIENTS = 64;
const SLICE_SECONDS = 5;
/** What the process may grow by over the ratings that are watched; a leak of 1 KB a rating is 200 MB. */
const GROWTH_LIMIT_MB = 20;

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error(
    "npm run bench:memory needs DATABASE_URL: a server on which it may make a database of its own.",
  );
  process.exit(1);
}
const { values } = parseArgs({ options: { ratings: { type: "string", default: "200000" } } });
const wanted = Number(values.ratings);

/** Memory that a process holds now, in MB. */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

const scratch = await openScratchUnits(databaseUrl);
const server = await startProcess("server/node.ts", {
  DATABASE_URL: scratch.url,
  POINT_ALLOWANCE: "0",
});
try {
  const { port } = server;
  const { codes, day } = scratch;
  const samples: { ratings: number; mb: number }[] = [];
  // As many come before: until then caches fill, the engine compiles what is hot and the heap finds its size.
  for (let sent = 0; sent < 2 * wanted; ) {
    const { perSecond } = await underLoad(
      { port, codes, day, clients: CLIENTS, seconds: SLICE_SECONDS, warmUpSeconds: 0 },
      "201",
    );
    sent += Math.round(perSecond * SLICE_SECONDS);
    samples.push({ ratings: sent, mb: await residentMb(server.pid) });
    console.log(`${String(sent).padStart(8)} ratings  ${samples.at(-1)?.mb.toFixed(0)} MB`);
  }
  const settled = samples.filter(({ ratings }) => ratings >= wanted);
  // The mean of several, for a garbage collection may lie before or after a single one.
  const mean = (part: typeof samples) => part.reduce((sum, { mb }) => sum + mb, 0) / part.length;
  const third = Math.max(1, Math.floor(settled.length / 3));
  const finding = {
    what: `Growth of the process over ${(samples.at(-1)?.ratings ?? 0) - (settled[0]?.ratings ?? 0)} ratings, after ${settled[0]?.ratings}`,
    measured: mean(settled.slice(-third)) - mean(settled.slice(0, third)),
    unit: "MB",
    atMost: GROWTH_LIMIT_MB,
  };
  console.log(findingLine(finding));
  process.exitCode = holds(finding) ? 0 : 1;
} finally {
  await server.stop();
  await scratch.close();
}
