import { sql } from "kysely";
import type { Watch } from "#scoring/suspicion.ts";
import type { Database, Trx } from "./connect.ts";
import type { WaitingAnswers } from "./waitingAnswers.ts";

/** One queue of ratings: a rating point in one year (point 0: what an agency's points left over). */
export interface QueueKey {
  readonly agencyId: number;
  readonly pointId: number;
  readonly year: number;
}

export interface Queue extends QueueKey {
  readonly batch: number;
  readonly latestOn: string | null;
  readonly waiting: WaitingAnswers;
  /** What the rules of suspicion remember; null: nothing yet. */
  readonly watch: Watch | null;
  /** The first batch that they judge. */
  readonly watchedFrom: number;
}

export interface NewRating {
  readonly agencyId: number;
  readonly ratedOn: string;
  readonly id: string;
  readonly pointId: number;
  readonly batch: number;
  readonly questionnaireId: number;
  readonly field: string;
  readonly serviceId: number | null;
  readonly decidingAgencyId: number | null;
  readonly levels: readonly (number | null)[];
}

export interface TallyCell {
  readonly agencyId: number;
  readonly pointId: number;
  readonly questionnaireId: number;
  readonly criterion: string;
  readonly field: string;
  readonly counts: readonly [number, number, number, number, number];
}
export type PendingCell = TallyCell & { readonly year: number };
export type ReleasedCell = TallyCell & { readonly month: string };
/** A released cell of a step that broke the named rules. */
export type MarkedCell = ReleasedCell & { readonly rules: string };

export interface NewComment {
  readonly agencyId: number;
  readonly receiptKey: string;
  readonly pointId: number;
  readonly year: number;
  readonly batch: number;
  readonly about: string | null;
  readonly body: string;
  readonly receivedWeek: string;
  readonly urgent: boolean;
}

/** What one commit changes beside the ratings themselves. Queues have new values, released and marked cells are added. */
export interface TallyChanges {
  readonly queues: readonly Queue[];
  readonly released: readonly ReleasedCell[];
  readonly marked: readonly MarkedCell[];
  readonly comments: readonly NewComment[];
}

/*
 * Rows come as json, not jsonb: they are read once, and building the binary form took two thirds of the reading.
 * PostgreSQL takes every list of keys for a hundred long and would sooner read a table through than look them up:
 * "lateral … offset 0" and "on conflict" make it go by the key.
 */

/**
 * Locks the queues that are there, in key order so that two commits never wait for each other. One statement locks them
 * all, or leaves the order to chance: whoever misses one ends the transaction, makes it (insertQueues) and begins again.
 */
export async function lockQueues(trx: Trx, keys: readonly QueueKey[]): Promise<Queue[]> {
  const { rows } = await sql<Queue>`
    select q.*
    from (
      select * from json_to_recordset(${JSON.stringify(keys)}::text::json)
        as k ("agencyId" int, "pointId" int, year smallint)
      order by 1, 2, 3
    ) as k
    cross join lateral (
      select agency_id as "agencyId", point_id as "pointId", year, batch, latest_on as "latestOn", waiting, watch,
             watched_from as "watchedFrom"
      from point_years
      where agency_id = k."agencyId" and point_id = k."pointId" and year = k.year
      for update
    ) as q
  `.execute(trx);
  return rows;
}

/** Makes the queues that are not there yet. */
export async function insertQueues(db: Database, keys: readonly QueueKey[]): Promise<void> {
  await sql`
    insert into point_years (agency_id, point_id, year)
    select "agencyId", "pointId", year
    from json_to_recordset(${JSON.stringify(keys)}::text::json) as k ("agencyId" int, "pointId" int, year smallint)
    order by 1, 2, 3
    on conflict (agency_id, point_id, year) do nothing
  `.execute(db);
}

/** Inserts what is not there yet; returns the ids that were really inserted. */
export async function insertRatings(trx: Trx, ratings: readonly NewRating[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into ratings (agency_id, rated_on, id, point_id, batch, questionnaire_id, field, service_id,
                         deciding_agency_id, levels)
    select "agencyId", "ratedOn", id, "pointId", batch, "questionnaireId", field, "serviceId", "decidingAgencyId", levels
    from json_to_recordset(${JSON.stringify(ratings)}::text::json)
      as r ("agencyId" int, "ratedOn" date, id uuid, "pointId" int, batch int, "questionnaireId" smallint, field text,
            "serviceId" int, "decidingAgencyId" int, levels smallint[])
    order by 1, 2, 3
    on conflict (agency_id, rated_on, id) do nothing
    returning id
  `.execute(trx);
  return rows.map(({ id }) => id);
}

/** Writes what a commit changes in the tallies, in one statement. */
export async function writeTallies(trx: Trx, changes: TallyChanges): Promise<void> {
  await sql`
    with queues as (
      insert into point_years (agency_id, point_id, year, batch, latest_on, waiting, watch)
      select "agencyId", "pointId", year, batch, "latestOn", waiting, watch
      from json_to_recordset(${JSON.stringify(changes.queues)}::text::json)
        as c ("agencyId" int, "pointId" int, year smallint, batch int, "latestOn" date, waiting json, watch jsonb)
      on conflict (agency_id, point_id, year)
      do update set batch = excluded.batch, latest_on = excluded.latest_on, waiting = excluded.waiting,
                    watch = excluded.watch
    ), comments as (
      insert into comments (agency_id, receipt_key, point_id, year, batch, about, body, received_week, urgent)
      select "agencyId", "receiptKey", "pointId", year, batch, about, body, "receivedWeek", urgent
      from json_to_recordset(${JSON.stringify(changes.comments)}::text::json)
        as c ("agencyId" int, "receiptKey" uuid, "pointId" int, year smallint, batch int, about text, body text,
              "receivedWeek" date, urgent boolean)
      on conflict (agency_id, receipt_key) do nothing
    ), marked as (
      insert into marked_tallies as m (agency_id, month, point_id, questionnaire_id, criterion, field, rules, n1, n2, n3, n4, n5)
      select "agencyId", month, "pointId", "questionnaireId", criterion, field, rules,
             counts[1], counts[2], counts[3], counts[4], counts[5]
      from json_to_recordset(${JSON.stringify(changes.marked)}::text::json)
        as c ("agencyId" int, month date, "pointId" int, "questionnaireId" smallint, criterion text, field text,
              rules text, counts int[])
      order by 1, 2, 3, 4, 5, 6, 7
      on conflict (agency_id, month, point_id, questionnaire_id, criterion, field, rules)
      do update set n1 = m.n1 + excluded.n1, n2 = m.n2 + excluded.n2, n3 = m.n3 + excluded.n3,
                    n4 = m.n4 + excluded.n4, n5 = m.n5 + excluded.n5
    )
    insert into tallies as t (agency_id, month, point_id, questionnaire_id, criterion, field, n1, n2, n3, n4, n5)
    select "agencyId", month, "pointId", "questionnaireId", criterion, field,
           counts[1], counts[2], counts[3], counts[4], counts[5]
    from json_to_recordset(${JSON.stringify(changes.released)}::text::json)
      as c ("agencyId" int, month date, "pointId" int, "questionnaireId" smallint, criterion text, field text, counts int[])
    order by 1, 2, 3, 4, 5, 6
    on conflict (agency_id, month, point_id, questionnaire_id, criterion, field)
    do update set n1 = t.n1 + excluded.n1, n2 = t.n2 + excluded.n2, n3 = t.n3 + excluded.n3,
                  n4 = t.n4 + excluded.n4, n5 = t.n5 + excluded.n5
  `.execute(trx);
}
