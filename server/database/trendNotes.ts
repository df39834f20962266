import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

export interface TrendNote {
  readonly id: number;
  readonly onDate: Day;
  readonly text: string;
}

const NOTE_COLUMNS = ["id", "on_date as onDate", "body as text"] as const;

/** A unit's notes, the latest day first. */
export async function listTrendNotes(db: Database, agencyId: number): Promise<TrendNote[]> {
  return await db
    .selectFrom("trend_notes")
    .select(NOTE_COLUMNS)
    .where("agency_id", "=", agencyId)
    .orderBy("on_date", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** A note and the unit it stands at; undefined: there is none. */
export async function findTrendNote(
  db: Database,
  id: number,
): Promise<(TrendNote & { agencyId: number }) | undefined> {
  return await db
    .selectFrom("trend_notes")
    .select([...NOTE_COLUMNS, "agency_id as agencyId"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/**
 * Adds a note to its unit.
 * @returns its id; null when the unit has that many already
 */
export async function insertTrendNote(
  trx: Trx,
  note: { agencyId: number; onDate: Day; text: string; accountId: string; notedOn: Day },
  atMost: number,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into trend_notes (agency_id, on_date, body, account_id, noted_on)
    select ${note.agencyId}::int, ${note.onDate}::date, ${note.text}::text, ${note.accountId}::text, ${note.notedOn}::date
    where (select count(*) from trend_notes where agency_id = ${note.agencyId}::int) < ${atMost}::int
    returning id
  `.execute(trx);
  return rows[0]?.id ?? null;
}

export async function updateTrendNote(trx: Trx, { id, onDate, text }: TrendNote): Promise<void> {
  await trx.updateTable("trend_notes").set({ on_date: onDate, body: text }).where("id", "=", id).execute();
}

export async function deleteTrendNote(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom("trend_notes").where("id", "=", id).execute();
}
