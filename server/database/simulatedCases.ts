import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

export interface SimulatedAnswers {
  readonly today: Day;
  /** By factor; "" for comments that name none. */
  readonly answers: Readonly<Record<string, string>>;
  readonly accountName: string;
}

/**
 * Has invented officials answer the invented comments of the past: most in time, some late, some of the last weeks not yet;
 * about half of the writers say whether it is settled. What becomes of a comment hangs on its key alone, so that a
 * second run adds nothing. Only for a database that is marked as simulated.
 */
export async function answerSimulatedCases(db: Database, order: SimulatedAnswers): Promise<void> {
  await sql`
    with drawn as (
      select k.*, ('x' || substr(md5(k.receipt_key::text), 1, 6))::bit(24)::int as h from cases as k
      where k.state = 'new' and k.version = 1 and k.counted_from < ${order.today}::date - 11
    ), settled as (
      select agency_id, id, about, due_on, counted_from + (array[0, 1, 1, 2, 2, 3, 3, 4, 7, 8, 9])[1 + h % 11] as answered_on,
             case h % 9 when 0 then 'unresolved' when 1 then null when 2 then null when 3 then null when 4 then null
                        else 'resolved' end as verdict
      from drawn
      where h % 7 <> 0 or counted_from < ${order.today}::date - 45
    ), answers as (
      insert into case_events (agency_id, case_id, number, kind, week, at, account_name, text)
      select agency_id, id, 1, 'answered', date_trunc('week', answered_on::timestamp)::date,
             (answered_on + time '09:00') at time zone 'Asia/Ho_Chi_Minh', ${order.accountName}::text,
             ${JSON.stringify(order.answers)}::text::jsonb ->> coalesce(about, '')
      from settled
    ), verdicts as (
      insert into case_events (agency_id, case_id, number, kind, week)
      select agency_id, id, 2, verdict, date_trunc('week', (answered_on + 2)::timestamp)::date
      from settled where verdict is not null
    )
    update cases as k
    set state = case when s.verdict is null and s.answered_on + 60 > ${order.today}::date then 'answered' else 'closed' end,
        answered_on = s.answered_on, answered_in_time = s.answered_on <= s.due_on, verdict = s.verdict, version = 3
    from settled as s
    where k.agency_id = s.agency_id and k.id = s.id
  `.execute(db);
}
