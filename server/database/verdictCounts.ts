import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

export interface AgencyCounts {
  readonly code: string;
  /** Released answers to the overall question since the year began. */
  readonly counts: readonly [number, number, number, number, number];
}

/** Each unit that is there today, with what its own rating points have released this year. */
export async function countOverallByAgency(db: Database, today: Day): Promise<AgencyCounts[]> {
  const { rows } = await sql<AgencyCounts>`
    select a.code, array[sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int] as counts
    from agencies as a join tallies on agency_id = a.id
    where criterion = 'overall' and month >= ${`${today.slice(0, 4)}-01-01`}::date
      and (a.valid_to is null or a.valid_to >= ${today}::date)
    group by a.code
    order by a.code
  `.execute(db);
  return rows;
}
