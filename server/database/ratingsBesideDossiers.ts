import { sql } from "kysely";
import type { Month } from "#contract/month.ts";
import type { Database } from "./connect.ts";

export interface RatingsOfMonth {
  readonly agencyId: number;
  readonly month: Month;
  /** Service field, or "unstated". */
  readonly field: string;
  readonly ratings: number;
}

/**
 * How many ratings each unit got in each month, by field, released or not: for checks and simulation. It never leaves
 * the server; figures that are shown come from tallies.
 */
export async function countRatingsByMonth(
  db: Database,
  question: { agencyIds?: readonly number[]; from: Month; to: Month },
): Promise<RatingsOfMonth[]> {
  if (question.agencyIds?.length === 0) return [];
  return await db
    .selectFrom("ratings")
    .select([
      "agency_id as agencyId",
      sql<Month>`to_char(rated_on, 'YYYY-MM')`.as("month"),
      "field",
      sql<number>`count(*)::int`.as("ratings"),
    ])
    .where("rated_on", ">=", `${question.from}-01`)
    .where(sql<boolean>`rated_on < ${`${question.to}-01`}::date + interval '1 month'`)
    .$if(question.agencyIds !== undefined, (query) =>
      query.where("agency_id", "in", question.agencyIds as readonly number[]),
    )
    .groupBy(["agency_id", "month", "field"])
    .orderBy("agency_id")
    .orderBy("month")
    .orderBy("field")
    .execute();
}

/** A field in which a unit handled dossiers and of which no released answer speaks. */
export interface SilentService {
  readonly agencyId: number;
  /** Unit's code on its days. */
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
  readonly resolved: number;
  /** Released answers of the unit whose field is not told; some may be about this one. */
  readonly untold: number;
}

/**
 * Silence is a finding. Only released answers break it: otherwise the first single rating would show by its field's
 * leaving the list. Most dossiers first.
 */
export async function findSilentServices(
  db: Database,
  range: { from: Month; to: Month },
): Promise<SilentService[]> {
  const { rows } = await sql<SilentService>`
    with handled as (
      select agency_id, field_code, sum(resolved)::int as resolved
      from dossiers
      where month between ${`${range.from}-01`}::date and ${`${range.to}-01`}::date
      group by agency_id, field_code
      having sum(resolved) > 0
    ), heard as (
      select agency_id, field, sum(n1 + n2 + n3 + n4 + n5)::int as answers
      from tallies
      where criterion = 'overall' and month between ${`${range.from}-01`}::date and ${`${range.to}-01`}::date
      group by agency_id, field
    )
    select handled.agency_id as "agencyId", agencies.code, agencies.name, field_code as "fieldCode", resolved,
      coalesce((select sum(answers)::int from heard
        where heard.agency_id = handled.agency_id and field in ('unstated', 'mixed')), 0) as untold
    from handled
    join agencies on agencies.id = handled.agency_id
    where not exists (select from heard where heard.agency_id = handled.agency_id and field = field_code)
    order by resolved desc, agencies.code, agencies.valid_from, field_code
  `.execute(db);
  return rows;
}
