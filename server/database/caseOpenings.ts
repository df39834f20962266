import { sql } from "kysely";
import { type CaseClock, openingClock } from "#contract/caseClock.ts";
import type { Day } from "#contract/day.ts";
import type { Trx } from "./connect.ts";
import { receiptKey } from "./storedKeys.ts";

/*
 * A comment becomes a case when officials may read it, and not before: on the Monday after it came, with its office's
 * window, or at once, as the citizen asked. No face of officials reads comments without a case.
 *
 * Who answers: the deciding unit that the point names, else the receiving one. The point is asked and never the rating,
 * so that nothing ties words to answers.
 */

/** A comment that is opened, and when its time begins. */
export interface Opening {
  readonly agencyId: number;
  readonly receipt: string;
  readonly clock: CaseClock;
  readonly urgent: boolean;
}

/** Opens the cases of some comments. */
export async function openCases(trx: Trx, openings: readonly Opening[]): Promise<void> {
  if (openings.length === 0) return;
  const rows = openings.map(({ agencyId, receipt, clock, urgent }) => ({
    agencyId,
    receiptKey: receiptKey(receipt),
    urgent,
    ...clock,
  }));
  await sql`
    insert into cases (agency_id, receipt_key, handled_by, about, urgent, seen_week, counted_from, due_on)
    select c.agency_id, c.receipt_key, coalesce(p.deciding_agency_id, c.agency_id), c.about, k.urgent,
           k."seenWeek", k."countedFrom", k."dueOn"
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as k ("agencyId" int, "receiptKey" uuid, urgent boolean, "seenWeek" date, "countedFrom" date, "dueOn" date)
    join comments as c on c.agency_id = k."agencyId" and c.receipt_key = k."receiptKey"
    left join rating_points as p on p.id = c.point_id
    order by c.receipt_key
    on conflict (agency_id, receipt_key) do nothing
  `.execute(trx);
}

/** Opens what a version before this one had received and not opened. */
export async function openCasesLeftOver(trx: Trx, today: Day): Promise<void> {
  const clock = openingClock(today);
  await sql`
    insert into cases (agency_id, receipt_key, handled_by, about, seen_week, counted_from, due_on)
    select c.agency_id, c.receipt_key, coalesce(p.deciding_agency_id, c.agency_id), c.about,
           ${clock.seenWeek}::date, ${clock.countedFrom}::date, ${clock.dueOn}::date
    from comments as c
    left join cases as k on k.agency_id = c.agency_id and k.receipt_key = c.receipt_key
    left join rating_points as p on p.id = c.point_id
    where k.id is null and c.received_week < ${clock.seenWeek}::date
    order by c.receipt_key
    on conflict (agency_id, receipt_key) do nothing
  `.execute(trx);
}
