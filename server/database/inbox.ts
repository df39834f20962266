import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

/** A rating as it arrives; `id` is its stored key. */
export interface ArrivedRating {
  readonly agencyId: number;
  readonly ratedOn: Day;
  readonly id: string;
  readonly pointId: number;
  readonly questionnaireId: number;
  readonly field: string;
  readonly serviceId: number | null;
  readonly decidingAgencyId: number | null;
  readonly levels: readonly (number | null)[];
}

export interface RatingKey {
  readonly agencyId: number;
  readonly ratedOn: Day;
  readonly id: string;
}

/** What is known of a rating that was there before. */
export interface KnownRating {
  readonly id: string;
  readonly levels: readonly (number | null)[];
  /** What it said before it was corrected; null: never corrected, or it rests. */
  readonly firstLevels: readonly (number | null)[] | null;
  /** Whether it has rested: then it can no longer be corrected. */
  readonly hasRested: boolean;
}

/*
 * Rows come as json, not jsonb: they are read once, and building the binary form took two thirds of the reading.
 */

/** Receives what has never been received before, rested or not; returns the keys that are new. */
export async function insertArrivals(
  db: Database | Trx,
  ratings: readonly ArrivedRating[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into inbox (agency_id, rated_on, id, point_id, questionnaire_id, field, service_id, deciding_agency_id, levels)
    select r."agencyId", r."ratedOn", r.id, r."pointId", r."questionnaireId", r.field, r."serviceId",
           r."decidingAgencyId", r.levels
    from json_to_recordset(${JSON.stringify(ratings)}::text::json)
      as r ("agencyId" int, "ratedOn" date, id uuid, "pointId" int, "questionnaireId" smallint, field text,
            "serviceId" int, "decidingAgencyId" int, levels smallint[])
    left join ratings as k
      on k.agency_id = r."agencyId" and k.rated_on = r."ratedOn" and k.id = r.id
      and ${among(ratings)}
    where k.id is null
    on conflict (agency_id, rated_on, id) do nothing
    returning id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The ratings of some keys, where they are now. */
export async function selectKnownRatings(
  db: Database | Trx,
  keys: readonly RatingKey[],
): Promise<KnownRating[]> {
  const of = sql`json_to_recordset(${JSON.stringify(keys)}::text::json) as r ("agencyId" int, "ratedOn" date, id uuid)`;
  const { rows } = await sql<KnownRating>`
    select k.id, k.levels, k.first_levels as "firstLevels", false as "hasRested"
    from ${of} join inbox as k on k.agency_id = r."agencyId" and k.rated_on = r."ratedOn" and k.id = r.id
    union all
    select k.id, k.levels, null, true
    from ${of} join ratings as k on k.agency_id = r."agencyId" and k.rated_on = r."ratedOn" and k.id = r.id
      and ${among(keys)}
  `.execute(db);
  return rows;
}

/** The days and offices of some keys, said once more: so PostgreSQL knows beforehand that it need not read a whole year. */
function among(keys: readonly RatingKey[]) {
  const days = keys.map(({ ratedOn }) => ratedOn).sort();
  const agencies = JSON.stringify([...new Set(keys.map(({ agencyId }) => agencyId))]);
  return sql`k.rated_on between ${days[0]}::date and ${days.at(-1)}::date
    and k.agency_id = any (array(select jsonb_array_elements_text(${agencies}::text::jsonb)::int))`;
}

/**
 * Writes a citizen's correction over what has not rested; what was answered first stays beside it.
 * @returns the keys that could be corrected
 */
export async function updateArrivals(
  trx: Trx,
  ratings: readonly Pick<ArrivedRating, "agencyId" | "ratedOn" | "id" | "levels">[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update inbox as k set first_levels = coalesce(k.first_levels, k.levels), levels = r.levels
    from json_to_recordset(${JSON.stringify(ratings)}::text::json)
      as r ("agencyId" int, "ratedOn" date, id uuid, levels smallint[])
    where k.agency_id = r."agencyId" and k.rated_on = r."ratedOn" and k.id = r.id
    returning k.id
  `.execute(trx);
  return rows.map(({ id }) => id);
}

/** Whether something waits for a night that is over. */
export async function hasUnrested(db: Database, today: Day): Promise<boolean> {
  const row = await db
    .selectFrom("inbox")
    .select("agency_id")
    .where("rated_on", "<", today)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Moves every finished day from the inbox into ratings, in the order of the random keys, and empties the inbox with its
 * files. What was rated today is put back in the order of its keys. Whoever sends meanwhile waits, and is looked for in ratings.
 * @returns the ratings that rest now
 */
export async function moveInbox(trx: Trx, today: Day): Promise<number> {
  await sql`lock table inbox in access exclusive mode`.execute(trx);
  await sql`
    insert into service_tallies (month, service_id, n)
    select date_trunc('month', rated_on)::date, service_id, count(*)::int
    from inbox where rated_on < ${today}::date and service_id is not null
    group by 1, 2 order by 1, 2
    on conflict (month, service_id) do update set n = service_tallies.n + excluded.n
  `.execute(trx);
  const { rows } = await sql<{ rested: number }>`
    with moved as (
      insert into ratings (agency_id, rated_on, id, point_id, questionnaire_id, field, deciding_agency_id, levels)
      select agency_id, rated_on, id, point_id, questionnaire_id, field, deciding_agency_id, levels
      from inbox where rated_on < ${today}::date
      order by id
      returning 1
    )
    select count(*)::int as rested from moved
  `.execute(trx);
  const { rows: ofToday } = await sql<{ kept: string }>`
    select coalesce(json_agg(i), '[]')::text as kept from inbox as i where rated_on >= ${today}::date
  `.execute(trx);
  await sql`truncate table inbox`.execute(trx);
  await sql`
    insert into inbox select * from json_populate_recordset(null::inbox, ${ofToday[0]?.kept}::text::json) order by id
  `.execute(trx);
  return rows[0]?.rested ?? 0;
}
