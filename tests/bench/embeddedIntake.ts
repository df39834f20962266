import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { intakeFigure } from "./intakeFigure.ts";
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
      return [await intakeFigure("into the embedded database", load)];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
