import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

export interface PointActivity {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly agencyId: number;
  /** Whether anybody rated there in these days, released or not. */
  readonly wasRated: boolean;
}

/** Every point that was open on all of these days, with whether anybody rated there. Days are both included. */
export async function listPointActivity(db: Database, from: Day, to: Day): Promise<PointActivity[]> {
  const { rows } = await sql<PointActivity>`
    select p.id, p.code, p.name, p.agency_id as "agencyId",
           exists (
             select 1 from ratings as r
             where r.agency_id = p.agency_id and r.rated_on between ${from}::date and ${to}::date and r.point_id = p.id
           ) as "wasRated"
    from rating_points as p join agencies as a on a.id = p.agency_id
    where p.opened_on <= ${from}::date and (p.closed_on is null or p.closed_on > ${to}::date)
      and a.valid_from <= ${from}::date and (a.valid_to is null or a.valid_to >= ${to}::date)
    order by p.agency_id, p.name, p.code
  `.execute(db);
  return rows;
}

/**
 * Ratings of released steps by day of the week: Monday to Sunday, 0 where there are none. Numbers of ratings, never
 * their answers. What was released for a unit at a year's end is not among them.
 */
export async function countRatingsByWeekday(
  db: Database,
  question: { agencyIds: readonly number[]; from: Day; to: Day },
): Promise<number[]> {
  const { rows } = await sql<{ weekday: number; ratings: number }>`
    select extract(isodow from r.rated_on)::int as weekday, count(*)::int as ratings
    from jsonb_array_elements_text(${JSON.stringify(question.agencyIds)}::text::jsonb) as k (id)
    cross join lateral (
      select rated_on from ratings
      where agency_id = k.id::int and rated_on between ${question.from}::date and ${question.to}::date
        and step is not null
      offset 0
    ) as r
    group by 1
  `.execute(db);
  const counts = new Map(rows.map(({ weekday, ratings }) => [weekday, ratings]));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => counts.get(weekday) ?? 0);
}
