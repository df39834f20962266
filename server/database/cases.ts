import { sql } from "kysely";
import type { CaseEventKind, CaseState, CaseVerdict } from "#contract/cases.ts";
import type { Day } from "#contract/day.ts";
import { type WordPart, wordParts } from "#contract/masking.ts";
import type { Database, Trx } from "./connect.ts";
import { receiptKey } from "./storedKeys.ts";

/** A case as officials see it. What the citizen wrote comes masked; only caseWords.ts gives it as it was written. */
export interface CaseFile {
  readonly id: string;
  /** The receiving unit. */
  readonly agencyId: number;
  readonly receivedBy: string;
  readonly handledBy: number;
  readonly handledByName: string;
  readonly pointName: string;
  readonly about: string | null;
  readonly urgent: boolean;
  readonly state: CaseState;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** Monday of the week in which it was written. */
  readonly receivedWeek: Day;
  readonly dueOn: Day;
  readonly verdict: CaseVerdict | null;
  readonly reopenings: number;
  readonly hiddenReason: string | null;
  readonly version: number;
  readonly words: readonly WordPart[];
}

export interface CaseEvent {
  readonly number: number;
  readonly kind: CaseEventKind;
  readonly week: Day;
  /** null: the citizen's doing. */
  readonly at: Date | null;
  readonly accountName: string | null;
  /** Masked where the citizen wrote it. */
  readonly text: readonly WordPart[];
  readonly detail: string | null;
}

/** The unit that handles a case; undefined: there is no such case. */
export async function findHandlerOfCase(db: Database, id: string): Promise<number | undefined> {
  const row = await db.selectFrom("cases").select("handled_by").where("id", "=", id).executeTakeFirst();
  return row?.handled_by;
}

export async function findCase(db: Database, id: string): Promise<CaseFile | undefined> {
  const { rows } = await sql<Omit<CaseFile, "words"> & { body: string }>`
    select k.id, k.agency_id as "agencyId", r.name as "receivedBy", k.handled_by as "handledBy",
           h.name as "handledByName", p.name as "pointName", k.about, k.urgent, k.state,
           k.assignee_id as "assigneeId", s.name as "assigneeName", c.received_week as "receivedWeek",
           k.due_on as "dueOn", k.verdict, k.reopenings, k.hidden_reason as "hiddenReason", k.version, c.body
    from cases as k
    join comments as c on c.agency_id = k.agency_id and c.receipt_key = k.receipt_key
    join agencies as r on r.id = k.agency_id
    join agencies as h on h.id = k.handled_by
    join rating_points as p on p.id = c.point_id
    left join accounts as s on s.id = k.assignee_id
    where k.id = ${id}::uuid
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { body, ...file } = row;
  return { ...file, words: wordParts(body) };
}

/** What happened to a case, oldest first. */
export async function listCaseEvents(
  db: Database,
  file: Pick<CaseFile, "agencyId" | "id">,
): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom("case_events")
    .select(["number", "kind", "week", "at", "account_name as accountName", "text", "detail"])
    .where("agency_id", "=", file.agencyId)
    .where("case_id", "=", file.id)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, text: partsOf(row.kind, row.text) }));
}

function partsOf(kind: CaseEventKind, text: string | null): readonly WordPart[] {
  if (text === null) return [];
  return kind === "message" ? wordParts(text) : [{ text }];
}

/** A case under lock: what a change depends on. */
export interface LockedCase {
  readonly agencyId: number;
  readonly id: string;
  readonly handledBy: number;
  readonly state: CaseState;
  readonly assigneeId: string | null;
  readonly dueOn: Day;
  readonly answeredOn: Day | null;
  readonly verdict: CaseVerdict | null;
  readonly reopenings: number;
  readonly hasMessage: boolean;
  readonly hiddenReason: string | null;
  readonly version: number;
}

const LOCKED = [
  "agency_id as agencyId",
  "id",
  "handled_by as handledBy",
  "state",
  "assignee_id as assigneeId",
  "due_on as dueOn",
  "answered_on as answeredOn",
  "verdict",
  "reopenings",
  "has_message as hasMessage",
  "hidden_reason as hiddenReason",
  "version",
] as const;

/** Locks a case until the transaction ends, so that one change comes after the other. */
export async function lockCase(trx: Trx, id: string): Promise<LockedCase | undefined> {
  return await trx.selectFrom("cases").select(LOCKED).where("id", "=", id).forUpdate().executeTakeFirst();
}

/** The same for whoever holds a comment's receipt. */
export async function lockCaseOfReceipt(
  trx: Trx,
  agencyId: number,
  receipt: string,
): Promise<LockedCase | undefined> {
  return await trx
    .selectFrom("cases")
    .select(LOCKED)
    .where("agency_id", "=", agencyId)
    .where("receipt_key", "=", receiptKey(receipt))
    .forUpdate()
    .executeTakeFirst();
}

/** What a change sets; what is left out stays. */
export interface CaseChanges {
  readonly handled_by?: number;
  readonly state?: CaseState;
  readonly assignee_id?: string | null;
  readonly due_on?: Day;
  readonly answered_on?: Day;
  readonly answered_in_time?: boolean;
  readonly verdict?: CaseVerdict | null;
  readonly reopenings?: number;
  readonly has_message?: boolean;
  readonly hidden_reason?: string | null;
}

export interface NewCaseEvent {
  readonly kind: CaseEventKind;
  readonly week: Day;
  readonly at: Date | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly text?: string | null;
  readonly detail?: string | null;
}

/** Writes a change of a locked case and adds it to its history. */
export async function changeCase(
  trx: Trx,
  locked: Pick<LockedCase, "agencyId" | "id" | "version">,
  changes: CaseChanges,
  event: NewCaseEvent,
): Promise<void> {
  await trx
    .updateTable("cases")
    .set({ ...changes, version: locked.version + 1 })
    .where("agency_id", "=", locked.agencyId)
    .where("id", "=", locked.id)
    .execute();
  await trx
    .insertInto("case_events")
    .values((eb) => ({
      agency_id: locked.agencyId,
      case_id: locked.id,
      number: eb
        .selectFrom("case_events")
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
        .where("agency_id", "=", locked.agencyId)
        .where("case_id", "=", locked.id),
      kind: event.kind,
      week: event.week,
      at: event.at,
      account_id: event.accountId,
      account_name: event.accountName,
      text: event.text ?? null,
      detail: event.detail ?? null,
    }))
    .execute();
}
