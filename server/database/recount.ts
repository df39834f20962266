import { sql } from "kysely";
import type { Database } from "./connect.ts";
import type { MarkedCell, PendingCell, ReleasedCell } from "./recording.ts";

/** Answers of one batch, counted from the ratings themselves. `position`: place of the criterion in the form, from 1. */
export interface BatchCell {
  readonly pointId: number;
  readonly year: number;
  readonly batch: number;
  readonly latestOn: string;
  readonly position: number;
  readonly field: string;
  readonly counts: [number, number, number, number, number];
}

export async function countAnswersByBatch(db: Database, agencyId: number): Promise<BatchCell[]> {
  const { rows } = await sql<BatchCell>`
    select point_id as "pointId", extract(year from rated_on)::int as year, batch, max(rated_on) as "latestOn",
           a.position::int as position, field,
           array[count(*) filter (where level = 1), count(*) filter (where level = 2),
                 count(*) filter (where level = 3), count(*) filter (where level = 4),
                 count(*) filter (where level = 5)]::int[] as counts
    from ratings cross join unnest(levels) with ordinality as a (level, position)
    where agency_id = ${agencyId} and level is not null
    group by 1, 2, 3, 5, 6
    order by 1, 2, 3, 5, 6
  `.execute(db);
  return rows;
}

/** Ratings of one batch given on one day. */
export interface BatchDay {
  readonly pointId: number;
  readonly year: number;
  readonly batch: number;
  readonly day: string;
  readonly ratings: number;
}

export async function countRatingsByBatchAndDay(db: Database, agencyId: number): Promise<BatchDay[]> {
  const { rows } = await sql<BatchDay>`
    select point_id as "pointId", extract(year from rated_on)::int as year, batch, rated_on as day,
           count(*)::int as ratings
    from ratings where agency_id = ${agencyId}
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
  `.execute(db);
  return rows;
}

export async function selectMarked(db: Database, agencyId: number): Promise<MarkedCell[]> {
  const { rows } = await sql<MarkedCell>`
    select agency_id as "agencyId", point_id as "pointId", month, questionnaire_id as "questionnaireId", criterion,
           field, rules, array[n1, n2, n3, n4, n5] as counts
    from marked_tallies where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export async function selectReleased(db: Database, agencyId: number): Promise<ReleasedCell[]> {
  const { rows } = await sql<ReleasedCell>`
    select agency_id as "agencyId", point_id as "pointId", month, questionnaire_id as "questionnaireId", criterion,
           field, array[n1, n2, n3, n4, n5] as counts
    from tallies where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export async function selectPendingOfAgency(db: Database, agencyId: number): Promise<PendingCell[]> {
  const { rows } = await sql<PendingCell>`
    select agency_id as "agencyId", point_id as "pointId", year, questionnaire_id as "questionnaireId", criterion,
           field, array[n1, n2, n3, n4, n5] as counts
    from pending_tallies where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export interface ClosedBatch {
  readonly closing: number;
  readonly year: number;
  readonly agencyId: number;
  readonly pointId: number;
  readonly batch: number;
}

export async function selectClosedBatches(db: Database): Promise<ClosedBatch[]> {
  return await db
    .selectFrom("closed_batches as b")
    .innerJoin("year_closings as y", "y.number", "b.closing")
    .select(["b.closing", "y.year", "b.agency_id as agencyId", "b.point_id as pointId", "b.batch"])
    .orderBy("b.closing")
    .execute();
}

/** The batch that newly arrived ratings get, and the first one that is judged, by queue. */
export async function selectOpenBatches(
  db: Database,
  agencyId: number,
): Promise<{ pointId: number; year: number; batch: number; watchedFrom: number }[]> {
  return await db
    .selectFrom("point_years")
    .select(["point_id as pointId", "year", "batch", "watched_from as watchedFrom"])
    .where("agency_id", "=", agencyId)
    .execute();
}

export async function selectAllAgencies(
  db: Database,
): Promise<{ id: number; parentId: number | null; code: string; name: string }[]> {
  return await db
    .selectFrom("agencies")
    .select(["id", "parent_id as parentId", "code", "name"])
    .orderBy("code")
    .orderBy("valid_from")
    .execute();
}
