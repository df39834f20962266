import { listAgencies } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { insertModels } from "../database/modelWrites.ts";
import { readInstallation } from "../database/settings.ts";
import { inventModels } from "./models/inventModels.ts";
import type { SimulationOrder } from "./simulate.ts";

/**
 * Fills the register of the movement with invented models beside simulated ratings. What is there stays, so a second
 * run with the same seed and day adds nothing.
 * @returns how many were added
 */
export async function simulateModels(
  db: Database,
  order: Pick<SimulationOrder, "seed" | "until">,
): Promise<number> {
  if (!(await readInstallation(db)).simulated) {
    throw new Error("models are simulated only beside simulated ratings");
  }
  const models = inventModels(order.seed, await listAgencies(db), order.until);
  const ids = await db.transaction().execute((trx) => insertModels(trx, models));
  return ids.filter((id) => id !== undefined).length;
}
