import { startWorker } from "../support/startedWorker.ts";
import type { Finding } from "./finding.ts";
import { underLoad } from "./load.ts";
import type { ScratchUnits } from "./scratchUnits.ts";

/** As many as an edge network would bring to one PostgreSQL at once: each request opens a connection of its own. */
const CLIENTS = 16;

/** The same ratings through the Worker entry in workerd, which commits each by itself: a figure. */
export async function benchWorkerIntake(
  { codes, day, url }: ScratchUnits,
  { seconds }: { seconds: number },
): Promise<Finding[]> {
  const worker = await startWorker(url, { POINT_ALLOWANCE: "0" });
  try {
    // The first request after a start loads the program, for seconds on a small machine.
    await (await fetch(`${worker.url}/d/${codes[0]}`)).text();
    const port = Number(new URL(worker.url).port);
    const load = { port, clients: CLIENTS, seconds, warmUpSeconds: 2, codes, day };
    const { perSecond, p99Ms } = await underLoad(load, "201");
    return [
      {
        what: `Intake by the Worker entry, ${CLIENTS} clients (p99 ${p99Ms.toFixed(0)} ms)`,
        measured: perSecond,
        unit: "ratings/s",
      },
    ];
  } finally {
    await worker.stop();
  }
}
