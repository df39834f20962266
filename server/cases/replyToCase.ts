import { caseClock } from "#contract/caseClock.ts";
import { REOPENINGS_LIMIT, stateAfter } from "#contract/cases.ts";
import { type Day, mondayOf } from "#contract/day.ts";
import {
  type CaseChanges,
  changeCase,
  type LockedCase,
  lockCaseOfReceipt,
  type NewCaseEvent,
} from "../database/cases.ts";
import type { Trx } from "../database/connect.ts";

export interface Reply {
  /** Cleaned; empty: none. */
  readonly message: string;
  readonly verdict: "resolved" | "unresolved" | "";
}

/**
 * What the citizen says to an answer. Sending it again changes nothing: there is one message in a case's life, and a
 * verdict that is there already, or does not fit any more, is passed over. "Not settled" has the case taken up again
 * once, with a new due day; after that it is noted and stands in the figures.
 */
export async function replyToCase(
  trx: Trx,
  comment: { readonly agencyId: number; readonly receipt: string },
  reply: Reply,
  today: Day,
): Promise<void> {
  const locked = await lockCaseOfReceipt(trx, comment.agencyId, comment.receipt);
  if (!locked) return;
  const by = { week: mondayOf(today), at: null, accountId: null, accountName: null };
  let { version } = locked;
  const write = async (changes: CaseChanges, event: Pick<NewCaseEvent, "kind" | "text">) => {
    await changeCase(trx, { ...locked, version }, changes, { ...by, ...event });
    version += 1;
  };
  if (reply.message && !locked.hasMessage) {
    await write({ has_message: true }, { kind: "message", text: reply.message });
  }
  const changes = reply.verdict ? afterVerdict(locked, reply.verdict, today) : undefined;
  if (changes && reply.verdict) await write(changes, { kind: reply.verdict });
}

function afterVerdict(
  { state, verdict, reopenings }: LockedCase,
  said: "resolved" | "unresolved",
  today: Day,
): CaseChanges | undefined {
  if (verdict === said && state === "closed") return undefined;
  const again = said === "unresolved" && reopenings < REOPENINGS_LIMIT;
  const next = stateAfter(state, said === "resolved" ? "resolve" : again ? "reopen" : "leave-unresolved");
  if (!next) return undefined;
  return {
    state: next,
    verdict: said,
    ...(again && { reopenings: reopenings + 1, due_on: caseClock(today).dueOn }),
  };
}
