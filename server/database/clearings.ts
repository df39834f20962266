import { sql } from "kysely";
import type { Database, Trx } from "./connect.ts";

/** A year whose raw ratings are gone. */
export interface YearClearing {
  readonly year: number;
  readonly clearedOn: string;
  readonly ratings: number;
  readonly talliesSha256: string;
}

export async function selectClearings(db: Database): Promise<YearClearing[]> {
  return await db
    .selectFrom("year_clearings")
    .select(["year", "cleared_on as clearedOn", "ratings", "tallies_sha256 as talliesSha256"])
    .orderBy("year")
    .execute();
}

/** Years before one that hold raw ratings, with their number and whether a report of them was frozen. */
export async function listYearsWithRatings(
  db: Database,
  before: number,
): Promise<{ year: number; ratings: number; isFrozen: boolean }[]> {
  const { rows } = await sql<{ year: number; ratings: number; isFrozen: boolean }>`
    select y.year, y.ratings, exists (select 1 from report_editions e where e.year = y.year) as "isFrozen"
    from (
      select extract(year from rated_on)::int as year, count(*)::int as ratings
      from ratings where rated_on < make_date(${before}::int, 1, 1) group by 1
    ) as y
    order by y.year
  `.execute(db);
  return rows;
}

/** SHA-256 of everything that was counted in a year. Columns are named: one that is added later changes nothing. */
export async function digestTallies(db: Database, year: number): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    with lines as (
      select concat_ws('|', 'tally', agency_id, month, point_id, questionnaire_id, criterion, field, n1, n2, n3, n4, n5) as line
      from tallies where month >= make_date(${year}::int, 1, 1) and month <= make_date(${year}::int, 12, 31)
      union all
      select concat_ws('|', 'marked', agency_id, month, point_id, questionnaire_id, criterion, field, rules, n1, n2, n3, n4, n5)
      from marked_tallies where month >= make_date(${year}::int, 1, 1) and month <= make_date(${year}::int, 12, 31)
      union all
      select concat_ws('|', 'waiting', agency_id, year, point_id, questionnaire_id, criterion, field, n1, n2, n3, n4, n5)
      from (
        select agency_id, year, 0 as point_id, questionnaire_id, criterion, field, n1, n2, n3, n4, n5 from carried_answers
      ) as carried
      where year = ${year} and n1 + n2 + n3 + n4 + n5 > 0
    )
    select encode(sha256(convert_to(coalesce(string_agg(line, e'\n' order by line collate "C"), ''), 'UTF8')), 'hex') as digest
    from lines
  `.execute(db);
  return rows[0]?.digest as string;
}

/** Drops the partition of a year. Recording waits for it, and it for recording, at most some seconds. */
export async function clearYear(trx: Trx, clearing: YearClearing): Promise<void> {
  const partition = sql.table(`ratings_${clearing.year}`);
  await sql`set local lock_timeout = '5s'`.execute(trx);
  await sql`alter table ratings detach partition ${partition}`.execute(trx);
  await sql`drop table ${partition}`.execute(trx);
  await trx
    .insertInto("year_clearings")
    .values({
      year: clearing.year,
      cleared_on: clearing.clearedOn,
      ratings: clearing.ratings,
      tallies_sha256: clearing.talliesSha256,
    })
    .execute();
}
