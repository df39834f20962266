import { sql } from "kysely";
import type { Month } from "#contract/month.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { Database } from "./connect.ts";

export interface PointMonth {
  readonly agencyId: number;
  readonly pointId: number;
  readonly name: string;
  readonly month: Month;
  /** Published answers to the overall question. */
  readonly counts: LevelCounts;
}

/** What each rating point has published of each month, both included; what was published for its unit is not among it. */
export async function listPointMonths(db: Database, from: Month, to: Month): Promise<PointMonth[]> {
  const { rows } = await sql<PointMonth>`
    select t.agency_id as "agencyId", p.id as "pointId", p.name, to_char(t.month, 'YYYY-MM') as month,
           array[sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int] as counts
    from tallies as t join rating_points as p on p.agency_id = t.agency_id and p.id = t.point_id
    where criterion = 'overall' and t.month between ${`${from}-01`}::date and ${`${to}-01`}::date
    group by 1, 2, 3, 4
    order by 1, 2, 4
  `.execute(db);
  return rows;
}
