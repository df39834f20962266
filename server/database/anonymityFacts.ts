import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** What the database itself says of how far its ratings are from people. */
export interface AnonymityFacts {
  readonly ratings: number;
  readonly steps: number;
  /** Ratings in the smallest step; null: no step yet. */
  readonly smallestStep: number | null;
  /** Answers in the smallest published cell; null: nothing published yet. */
  readonly smallestCell: number | null;
  readonly oldestDay: Day | null;
  /** Comments that officials may read, and those of which every rating of their week and counter has one level. */
  readonly comments: number;
  readonly commentsAgreeing: number;
}

export async function readAnonymityFacts(db: Database): Promise<AnonymityFacts> {
  const { rows } = await sql<AnonymityFacts>`
    select (select count(*)::int from ratings where step is not null) as ratings,
           (select count(*)::int from steps where kind = 'window') as steps,
           (select min(n)::int from (
              select count(*) as n from ratings as r join steps as s on s.agency_id = r.agency_id and s.id = r.step
              where s.kind = 'window' group by r.agency_id, r.step) as sizes) as "smallestStep",
           (select min(n1 + n2 + n3 + n4 + n5)::int from tallies) as "smallestCell",
           (select min(rated_on) from ratings) as "oldestDay",
           (select count(*)::int from comments) as comments,
           (select count(*)::int from comments as c where (
              select count(distinct levels[1]) from ratings as r
              where r.agency_id = c.agency_id and r.point_id = c.point_id
                and r.rated_on between c.received_week and c.received_week + 6) = 1) as "commentsAgreeing"
  `.execute(db);
  return rows[0] as AnonymityFacts;
}

/** How many offices publish by each kind of window in a quarter. */
export async function countWindowKinds(db: Database, quarter: Day): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; offices: number }>`
    select kind, count(*)::int as offices from window_plans where quarter = ${quarter}::date group by 1 order by 1
  `.execute(db);
  return new Map(rows.map(({ kind, offices }) => [kind, offices]));
}

/** The columns that are kept of what citizens send, by table. */
export async function listKeptColumns(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as "table", json_agg(column_name order by ordinal_position) as columns
    from information_schema.columns
    where table_schema = 'public' and table_name in ('inbox', 'word_inbox', 'ratings', 'comments')
    group by 1 order by 1
  `.execute(db);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
