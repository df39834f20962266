import { sql } from "kysely";
import type { Database, Trx } from "./connect.ts";
import type { PendingCell, Queue } from "./recording.ts";

/** Years before `year` in which answers still wait at rating points. */
export async function findYearsLeftOpen(db: Database, before: number): Promise<number[]> {
  const rows = await db
    .selectFrom("pending_tallies")
    .select("year")
    .distinct()
    .where("year", "<", before)
    .where("point_id", "<>", 0)
    .where(sql<boolean>`n1 + n2 + n3 + n4 + n5 > 0`)
    .orderBy("year")
    .execute();
  return rows.map(({ year }) => year);
}

/** Locks every queue of a year, in key order, so that nothing arrives while it is closed. */
export async function lockYear(trx: Trx, year: number): Promise<Queue[]> {
  await sql`lock table year_closings in exclusive mode`.execute(trx);
  return await trx
    .selectFrom("point_years")
    .select([
      "agency_id as agencyId",
      "point_id as pointId",
      "year",
      "batch",
      "latest_on as latestOn",
      "waiting",
      "watch",
      "watched_from as watchedFrom",
    ])
    .where("year", "=", year)
    .orderBy("agency_id")
    .orderBy("point_id")
    .forUpdate()
    .execute();
}

export async function selectPendingOfYear(trx: Trx, year: number): Promise<PendingCell[]> {
  const { rows } = await sql<PendingCell>`
    select agency_id as "agencyId", point_id as "pointId", year, questionnaire_id as "questionnaireId", criterion, field,
           array[n1, n2, n3, n4, n5] as counts
    from pending_tallies
    where year = ${year} and n1 + n2 + n3 + n4 + n5 > 0
    order by 1, 2, 5, 6
  `.execute(trx);
  return rows;
}

export async function selectAgencyTree(trx: Trx): Promise<{ id: number; parentId: number | null }[]> {
  return await trx.selectFrom("agencies").select(["id", "parent_id as parentId"]).execute();
}

/** Notes that a year was closed and up to which batch of each point. Returns the closing's number. */
export async function insertClosing(
  trx: Trx,
  closing: { year: number; closedOn: string; queues: readonly Queue[] },
): Promise<number> {
  const { number } = await trx
    .insertInto("year_closings")
    .values((eb) => ({
      number: eb
        .selectFrom("year_closings")
        .select((e) => e.fn.coalesce(sql<number>`max(number) + 1`, sql<number>`1`).as("next")),
      year: closing.year,
      closed_on: closing.closedOn,
    }))
    .returning("number")
    .executeTakeFirstOrThrow();
  await sql`
    insert into closed_batches (closing, agency_id, point_id, batch)
    select ${number}::int, "agencyId", "pointId", batch
    from jsonb_to_recordset(${JSON.stringify(closing.queues)}::text::jsonb) as q ("agencyId" int, "pointId" int, batch int)
  `.execute(trx);
  return number;
}
