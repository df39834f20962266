import type { Day } from "#contract/day.ts";
import { selectClearings } from "../database/clearings.ts";
import type { Trx } from "../database/connect.ts";
import type { NewStep } from "../database/steps.ts";
import { sealLog } from "../log/sealLog.ts";
import { recountRatings } from "./recountRatings.ts";

/**
 * Seals what a transaction published, and what closed since the last time.
 * @param secrets of the log's key; undefined: another run seals
 */
export async function sealPublished(
  trx: Trx,
  steps: readonly NewStep[],
  { today, secrets }: { readonly today: Day; readonly secrets: readonly string[] | undefined },
): Promise<void> {
  if (secrets === undefined) return;
  await sealLog(trx, {
    today,
    secrets,
    fresh: new Map(steps.map(({ id, cells }) => [id, cells])),
    recount: async () => (await recountRatings(trx, await selectClearings(trx))).cellsOf,
  });
}
