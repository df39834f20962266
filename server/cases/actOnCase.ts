import type { CaseEventKind, CaseMove, CaseState } from "#contract/cases.ts";
import { stateAfter } from "#contract/cases.ts";
import { dayInVietnam, mondayOf } from "#contract/day.ts";
import type { Right } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";
import { type CaseChanges, changeCase, type LockedCase, lockCase } from "../database/cases.ts";
import type { Trx } from "../database/connect.ts";
import { insertTrail } from "../database/trail.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn } from "../http/access.ts";
import type { AppContext } from "../http/env.ts";
import { caseIdIn, refuseUnseen } from "./caseScope.ts";

/** What an official does to a case. */
export interface CaseStep {
  readonly kind: CaseEventKind;
  readonly action: TrailAction;
  readonly changes: CaseChanges;
  readonly text?: string;
  readonly detail?: string;
  /** What the trail keeps beside the states: names, never words. */
  readonly trail?: Readonly<Record<string, string | null>>;
}

/**
 * Changes a case under its lock, with its history and the trail in one transaction.
 * @param version the one that the official saw; another is refused, so that nobody overwrites what they did not see
 * @throws ApiError "case-changed", "not-allowed"
 */
export async function actOnCase(
  c: AppContext,
  { right, version }: { readonly right: Right; readonly version: string },
  stepOf: (locked: LockedCase, trx: Trx) => CaseStep | Promise<CaseStep>,
): Promise<void> {
  const { db, now } = c.var.platform;
  const actor = actorIn(c);
  const at = now();
  const id = caseIdIn(c);
  await db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, id);
    if (!locked) throw new ApiError("unknown-case");
    // It may have gone to another unit since the door was passed.
    if (!actor.may(right, locked.handledBy)) throw new ApiError("case-changed");
    if (String(locked.version) !== version) throw new ApiError("case-changed");
    const step = await stepOf(locked, trx);
    await changeCase(trx, locked, step.changes, {
      kind: step.kind,
      week: mondayOf(dayInVietnam(at)),
      at,
      accountId: actor.accountId,
      accountName: actor.name,
      ...(step.text && { text: step.text }),
      ...(step.detail && { detail: step.detail }),
    });
    await insertTrail(trx, {
      at,
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor(right, locked.handledBy),
      action: step.action,
      subject: `case ${id}`,
      agencyId: locked.handledBy,
      before: { state: locked.state },
      after: { state: step.changes.state ?? locked.state, ...step.trail },
    });
  });
}

/** Refuses an official to whom the case was not given, before anything is locked. */
export async function refuseUnassigned(c: AppContext): Promise<void> {
  const { db } = c.var.platform;
  const row = await db.transaction().execute((trx) => lockCase(trx, caseIdIn(c)));
  if (row) await refuseUnseen(c, actorIn(c), row);
}

/** Where a step leads; refused when the case is not there any more. */
export function moved(state: CaseState, move: CaseMove): CaseState {
  const next = stateAfter(state, move);
  if (!next) throw new ApiError("case-changed");
  return next;
}
