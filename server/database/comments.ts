import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";
import { receiptKey } from "./storedKeys.ts";

export interface FoundComment {
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly body: string;
  /** Monday of the week in which it arrived. */
  readonly receivedWeek: Day;
  /** Whether officials may read it: it is a case. */
  readonly isReadable: boolean;
}

/** The comment that a normalized receipt was given for. */
export async function findCommentByReceipt(db: Database, receipt: string): Promise<FoundComment | undefined> {
  return await db
    .selectFrom("comments as c")
    .innerJoin("agencies as a", "a.id", "c.agency_id")
    .leftJoin("cases as k", (join) =>
      join.onRef("k.agency_id", "=", "c.agency_id").onRef("k.receipt_key", "=", "c.receipt_key"),
    )
    .select([
      "c.agency_id as agencyId",
      "a.code as agencyCode",
      "a.name as agencyName",
      "c.body",
      "c.received_week as receivedWeek",
      sql<boolean>`k.id is not null`.as("isReadable"),
    ])
    .where("c.receipt_key", "=", receiptKey(receipt))
    .orderBy("c.agency_id")
    .limit(1)
    .executeTakeFirst();
}

export interface LaterComment {
  readonly agencyId: number;
  readonly pointId: number;
  readonly receipt: string;
  readonly year: number;
  readonly body: string;
  /** The factor that it is about; null: not said. */
  readonly about: string | null;
  readonly receivedWeek: Day;
  /** Whether officials may read it at once. */
  readonly urgent: boolean;
}

/**
 * Adds the words that somebody wants to leave after rating; they wait with the ratings that wait at the point now.
 * The queue's row is locked, so that a step released at the same moment does not take them along unseen.
 * @returns false when the receipt has a comment at this unit already: the first one stands
 */
export async function insertLaterComment(trx: Trx, comment: LaterComment): Promise<boolean> {
  const { agencyId, pointId, year } = comment;
  const { rows } = await sql`
    with queue as (
      select batch from point_years
      where agency_id = ${agencyId} and point_id = ${pointId} and year = ${year}
      for update
    )
    insert into comments (agency_id, receipt_key, point_id, year, batch, about, body, received_week, urgent)
    values (${agencyId}, ${receiptKey(comment.receipt)}, ${pointId}, ${year},
            coalesce((select batch from queue), 1), ${comment.about}, ${comment.body}, ${comment.receivedWeek},
            ${comment.urgent})
    on conflict (agency_id, receipt_key) do nothing
    returning 1
  `.execute(trx);
  return rows.length === 1;
}
