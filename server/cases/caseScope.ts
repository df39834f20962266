import type { CaseScope } from "../database/caseLists.ts";
import { findHandlerOfCase } from "../database/cases.ts";
import type { Actor } from "../http/Actor.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The case that the address names, as far as its form goes. */
export function caseIdIn(c: AppContext): string {
  const id = c.req.param("id") ?? "";
  if (!UUID.test(id)) throw new ApiError("unknown-case");
  return id;
}

/** For `needs`: the unit that handles the case. */
export async function unitOfCase(c: AppContext): Promise<number> {
  const unit = await findHandlerOfCase(c.var.platform.db, caseIdIn(c));
  if (unit === undefined) throw new ApiError("unknown-case");
  return unit;
}

/** All cases where the official sees all, elsewhere those that are assigned to them. */
export function caseScope(actor: Actor): CaseScope {
  return {
    allOf: [...actor.unitsOf("see-all-cases")],
    assignedIn: [...actor.unitsOf("see-cases")],
    accountId: actor.accountId,
  };
}

/** Whether an official who may see cases of its unit may see this one. */
export function seesCase(
  actor: Actor,
  { handledBy, assigneeId }: { handledBy: number; assigneeId: string | null },
) {
  return actor.may("see-all-cases", handledBy) || assigneeId === actor.accountId;
}

/** Refuses whoever was not given the case, and tells the trail. */
export async function refuseUnseen(
  c: AppContext,
  actor: Actor,
  file: { handledBy: number; assigneeId: string | null },
): Promise<void> {
  if (seesCase(actor, file)) return;
  await c.var.noteRefusal({ actor, right: "see-all-cases", unit: file.handledBy });
  throw new ApiError("not-allowed");
}
