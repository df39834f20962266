import { startWorker } from "../support/startedWorker.ts";
import type { Finding } from "./finding.ts";
import { intakeFigure } from "./intakeFigure.ts";
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
    return [await intakeFigure("by the Worker entry", load)];
  } finally {
    await worker.stop();
  }
}
