import type { Right } from "#contract/rights.ts";
import { actorIn } from "../http/access.ts";
import type { AppContext } from "../http/env.ts";
import { modelId, modelUnit } from "./modelUnit.ts";

/**
 * Who does something to the model of the address, for the trail. To be asked before a transaction: it needs a
 * connection of its own, and the embedded database has only one.
 */
export async function trailLine(c: AppContext, right: Right) {
  const actor = actorIn(c);
  const unit = c.get("actor") ? await modelUnit(c) : undefined;
  return {
    at: c.var.platform.now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor(right, unit),
    subject: `model ${modelId(c)}`,
    agencyId: unit,
  };
}
