import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** How a window plan is kept: counts of the year before, as numbers a month. */
export interface PlanFacts {
  readonly cells: readonly (readonly [pointId: number, field: string, criterion: string, perMonth: number])[];
  /** Of each point the overall answers of the year before by level, and its ratings on closed days. */
  readonly points: readonly (readonly [
    pointId: number,
    n1: number,
    n2: number,
    n3: number,
    n4: number,
    n5: number,
    onClosedDays: number,
  ])[];
}

export interface StoredPlan {
  readonly agencyId: number;
  /** First day of the quarter. */
  readonly quarter: Day;
  readonly kind: "week" | "month" | "quarter";
  /** null: nothing is known of the office. */
  readonly expected: PlanFacts | null;
}

/** Plans of some offices, or of all, in a span of quarters. */
export async function selectWindowPlans(
  db: Database,
  { from, to, agencyIds }: { from: Day; to: Day; agencyIds?: readonly number[] },
): Promise<StoredPlan[]> {
  const { rows } = await sql<StoredPlan>`
    select agency_id as "agencyId", quarter, kind, expected from window_plans
    where quarter between ${from}::date and ${to}::date
      ${agencyIds ? sql`and agency_id = any (array(select jsonb_array_elements_text(${JSON.stringify(agencyIds)}::text::jsonb)::int))` : sql``}
    order by agency_id, quarter
  `.execute(db);
  return rows;
}

/** Keeps plans that are not there yet; one that is there stays as it is. */
export async function insertWindowPlans(db: Database, plans: readonly StoredPlan[]): Promise<void> {
  if (plans.length === 0) return;
  await sql`
    insert into window_plans (agency_id, quarter, kind, expected)
    select "agencyId", quarter, kind, expected
    from json_to_recordset(${JSON.stringify(plans)}::text::json)
      as p ("agencyId" int, quarter date, kind text, expected json)
    on conflict (agency_id, quarter) do nothing
  `.execute(db);
}

/** Published answers of a span of days, by office, point, field and place of the criterion in the form, from 1. */
export async function countPublishedCells(
  db: Database,
  from: Day,
  to: Day,
): Promise<{ agencyId: number; pointId: number; field: string; position: number; answers: number }[]> {
  const { rows } = await sql<{
    agencyId: number;
    pointId: number;
    field: string;
    position: number;
    answers: number;
  }>`
    select agency_id as "agencyId", point_id as "pointId", field, a.position::int as position, count(*)::int as answers
    from ratings cross join unnest(levels) with ordinality as a (level, position)
    where rated_on between ${from}::date and ${to}::date and step is not null and level is not null
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
  `.execute(db);
  return rows;
}

export interface PublishedDay {
  readonly agencyId: number;
  readonly pointId: number;
  readonly day: Day;
  readonly counts: readonly [number, number, number, number, number];
}

/** Published overall answers of a span of days, by office, point and day. */
export async function countPublishedDays(db: Database, from: Day, to: Day): Promise<PublishedDay[]> {
  const { rows } = await sql<PublishedDay>`
    select agency_id as "agencyId", point_id as "pointId", rated_on as day,
           array[count(*) filter (where levels[1] = 1), count(*) filter (where levels[1] = 2),
                 count(*) filter (where levels[1] = 3), count(*) filter (where levels[1] = 4),
                 count(*) filter (where levels[1] = 5)]::int[] as counts
    from ratings
    where rated_on between ${from}::date and ${to}::date and step is not null
    group by 1, 2, 3
    order by 1, 2, 3
  `.execute(db);
  return rows;
}

/** Dossiers a month of a span of months, by office and field: the mean over the months that were entered. */
export async function selectDossiersAMonth(
  db: Database,
  from: Day,
  to: Day,
): Promise<{ agencyId: number; field: string; perMonth: number }[]> {
  const { rows } = await sql<{ agencyId: number; field: string; perMonth: number }>`
    select d.agency_id as "agencyId", field_code as field,
           (sum(greatest(received, resolved))::float8 / max(m.months)) as "perMonth"
    from dossiers as d
    join (
      select agency_id, count(distinct month) as months from dossiers
      where month between ${from}::date and ${to}::date group by 1
    ) as m on m.agency_id = d.agency_id
    where month between ${from}::date and ${to}::date
    group by 1, 2
    order by 1, 2
  `.execute(db);
  return rows;
}

export interface OfficeOfPlan {
  readonly agencyId: number;
  readonly predecessorIds: readonly number[];
  /** Points that are open on the day asked about. */
  readonly points: readonly { readonly id: number; readonly field: string | null }[];
}

/** Offices without a plan for a quarter. */
export async function selectOfficesToPlan(db: Database, quarter: Day): Promise<OfficeOfPlan[]> {
  const { rows } = await sql<OfficeOfPlan>`
    select a.id as "agencyId",
           coalesce((select json_agg(predecessor_id order by predecessor_id) from successions where successor_id = a.id), '[]')
             as "predecessorIds",
           coalesce((select json_agg(json_build_object('id', p.id, 'field', p.field_code) order by p.id) from rating_points as p
                     where p.agency_id = a.id and p.opened_on <= ${quarter}::date
                       and (p.closed_on is null or p.closed_on > ${quarter}::date)), '[]') as points
    from agencies as a left join window_plans as w on w.agency_id = a.id and w.quarter = ${quarter}::date
    where w.agency_id is null
    order by a.id
  `.execute(db);
  return rows;
}

/** Until which day windows were published; null: none yet. */
export async function readPublishedUntil(db: Database): Promise<Day | null> {
  return (await db.selectFrom("publishing").select("done_on").executeTakeFirst())?.done_on ?? null;
}
