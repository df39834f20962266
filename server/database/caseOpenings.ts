import { sql } from "kysely";
import type { CaseClock } from "#contract/caseClock.ts";
import type { Database, Trx } from "./connect.ts";
import type { NewComment, QueueKey } from "./recording.ts";

/*
 * A comment becomes a case when officials may read it, and not before: its step is released, its year is over, or the
 * citizen asked for an answer at once. No face of officials reads comments without a case.
 *
 * Who answers: the deciding unit that the point names, else the receiving one. The point is asked and never the rating,
 * so that nothing ties words to answers.
 */

type ClosedQueue = QueueKey & { readonly batch: number };
type CommentKey = Pick<NewComment, "agencyId" | "receiptKey">;

/** Opens the cases of batches that were just released. "offset 0": looked up by key, see recording.ts. */
export async function openReleasedCases(
  trx: Trx,
  queues: readonly ClosedQueue[],
  clock: CaseClock,
): Promise<void> {
  const keys = queues.map(({ agencyId, pointId, year, batch }) => ({ agencyId, pointId, year, batch }));
  await sql`
    insert into cases (agency_id, receipt_key, handled_by, about, seen_week, counted_from, due_on)
    select c.agency_id, c.receipt_key, coalesce(p.deciding_agency_id, c.agency_id), c.about,
           ${clock.seenWeek}::date, ${clock.countedFrom}::date, ${clock.dueOn}::date
    from json_to_recordset(${JSON.stringify(keys)}::text::json)
      as q ("agencyId" int, "pointId" int, year smallint, batch int)
    cross join lateral (
      select * from comments as c
      where c.agency_id = q."agencyId" and c.point_id = q."pointId" and c.year = q.year and c.batch = q.batch
      offset 0
    ) as c
    left join lateral (select deciding_agency_id from rating_points where id = c.point_id offset 0) as p on true
    on conflict (agency_id, receipt_key) do nothing
  `.execute(trx);
}

/** Opens the cases of comments that ask for an answer at once. */
export async function openUrgentCases(
  trx: Trx,
  comments: readonly CommentKey[],
  clock: CaseClock,
): Promise<void> {
  const keys = comments.map(({ agencyId, receiptKey }) => ({ agencyId, receiptKey }));
  await sql`
    insert into cases (agency_id, receipt_key, handled_by, about, urgent, seen_week, counted_from, due_on)
    select c.agency_id, c.receipt_key, coalesce(p.deciding_agency_id, c.agency_id), c.about, true,
           ${clock.seenWeek}::date, ${clock.countedFrom}::date, ${clock.dueOn}::date
    from json_to_recordset(${JSON.stringify(keys)}::text::json) as k ("agencyId" int, "receiptKey" uuid)
    cross join lateral (
      select * from comments as c
      where c.agency_id = k."agencyId" and c.receipt_key = k."receiptKey" and c.urgent
      offset 0
    ) as c
    left join lateral (select deciding_agency_id from rating_points where id = c.point_id offset 0) as p on true
    on conflict (agency_id, receipt_key) do nothing
  `.execute(trx);
}

/** Opens what still waited in years that are over: no step will come there any more. */
export async function openCasesOfYearsBefore(db: Database, year: number, clock: CaseClock): Promise<void> {
  await sql`
    insert into cases (agency_id, receipt_key, handled_by, about, seen_week, counted_from, due_on)
    select c.agency_id, c.receipt_key, coalesce(p.deciding_agency_id, c.agency_id), c.about,
           ${clock.seenWeek}::date, ${clock.countedFrom}::date, ${clock.dueOn}::date
    from comments as c
    left join rating_points as p on p.id = c.point_id
    where c.year < ${year}
      and not exists (select 1 from cases as k where k.agency_id = c.agency_id and k.receipt_key = c.receipt_key)
    on conflict (agency_id, receipt_key) do nothing
  `.execute(db);
}
