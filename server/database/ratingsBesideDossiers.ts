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
