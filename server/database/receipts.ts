import type { CaseEventKind, CaseState, CaseVerdict } from "#contract/cases.ts";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";
import { receiptKey } from "./storedKeys.ts";

/** What the citizen may know of a case: never an official's name, nor what officials note among themselves. */
export interface ReceiptCase {
  readonly handledByName: string;
  readonly state: CaseState;
  readonly urgent: boolean;
  readonly dueOn: Day;
  readonly verdict: CaseVerdict | null;
  readonly reopenings: number;
  readonly hasMessage: boolean;
  readonly isHidden: boolean;
  /** Oldest first. */
  readonly events: readonly {
    readonly number: number;
    readonly kind: CaseEventKind;
    readonly week: Day;
    readonly text: string | null;
  }[];
}

const FOR_CITIZENS: readonly CaseEventKind[] = ["answered", "message", "resolved", "unresolved"];

/** The case of a comment; undefined: officials cannot read it yet. */
export async function findCaseOfReceipt(
  db: Database,
  agencyId: number,
  receipt: string,
): Promise<ReceiptCase | undefined> {
  const row = await db
    .selectFrom("cases as k")
    .innerJoin("agencies as h", "h.id", "k.handled_by")
    .select([
      "k.id",
      "h.name as handledByName",
      "k.state",
      "k.urgent",
      "k.due_on as dueOn",
      "k.verdict",
      "k.reopenings",
      "k.has_message as hasMessage",
      "k.hidden_reason as hiddenReason",
    ])
    .where("k.agency_id", "=", agencyId)
    .where("k.receipt_key", "=", receiptKey(receipt))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, hiddenReason, ...known } = row;
  const events = await db
    .selectFrom("case_events")
    .select(["number", "kind", "week", "text"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", id)
    .where("kind", "in", FOR_CITIZENS)
    .orderBy("number")
    .execute();
  return { ...known, isHidden: hiddenReason !== null, events };
}
