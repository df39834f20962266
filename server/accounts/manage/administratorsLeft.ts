import type { Day } from "#contract/day.ts";
import { listAdministratorUnits, lockAccounts } from "../../database/accountChanges.ts";
import { findAgency } from "../../database/agencies.ts";
import type { Trx } from "../../database/connect.ts";
import { readReach } from "../../database/grants.ts";
import { readInstallation } from "../../database/settings.ts";
import { ApiError } from "../../http/ApiError.ts";

/**
 * Does something to accounts that may leave nobody in charge, and takes it back if it has.
 * @throws ApiError "last-administrator"
 */
export async function keepingAdministrator<Result>(
  trx: Trx,
  today: Day,
  change: () => Promise<Result>,
): Promise<Result> {
  await lockAccounts(trx);
  const before = await hasAdministrator(trx, today);
  const result = await change();
  if (before && !(await hasAdministrator(trx, today))) throw new ApiError("last-administrator");
  return result;
}

/** Whether somebody in use may change accounts of the whole province. */
async function hasAdministrator(trx: Trx, today: Day): Promise<boolean> {
  const units = await listAdministratorUnits(trx, today);
  const root = await findAgency(trx, (await readInstallation(trx)).rootCode, { today });
  if (!root) return units.length > 0;
  const reachOf = await readReach(trx);
  return units.some((unit) => reachOf(unit).has(root.id));
}
