import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { underLoad } from "./load.ts";
import type { ScratchUnits } from "./scratchUnits.ts";
import { startProcess } from "./serverProcess.ts";

const CLIENTS = 128;

/** The same ratings into the embedded database in a folder of its own: a figure, since nothing stands beside it. */
export async function benchEmbeddedIntake(
  { codes, day }: Pick<ScratchUnits, "codes" | "day">,
  { seconds }: { seconds: number },
): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-bench-data-"));
  try {
    const server = await startProcess("server/node.ts", { DATA_DIR: folder, POINT_ALLOWANCE: "0" });
    try {
      const load = { port: server.port, clients: CLIENTS, seconds, warmUpSeconds: 1, codes, day };
      const { perSecond, p99Ms } = await underLoad(load, "201");
      return [
        {
          what: `Intake into the embedded database, ${CLIENTS} clients (p99 ${p99Ms.toFixed(0)} ms)`,
          measured: perSecond,
          unit: "ratings/s",
        },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
