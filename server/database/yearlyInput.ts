import { sql } from "kysely";
import type { YearlyDossiers, YearlyInput, YearlyTally, YearlyUnit } from "#scoring/yearlyReport.ts";
import type { Database } from "./connect.ts";

/** The span that a report looks at. */
interface Years {
  /** First day of the year before. */
  readonly from: string;
  /** Last day of the year. */
  readonly to: string;
}

/**
 * Released answers of two years, by unit, month, criterion, field and channel. What a closed year released for a unit
 * that had ended by then counts in the unit's last month, as in the live figures. Every row is a sum of released steps.
 */
export async function selectYearlyTallies(
  db: Database,
  { from, to, questionnaireId }: Years & { questionnaireId: number },
): Promise<YearlyTally[]> {
  const { rows } = await sql<YearlyTally>`
    select a.code || '@' || a.valid_from as unit, to_char(t.month, 'YYYY-MM') as month, t.criterion, t.field, t.channel, t.counts
    from (
      select tallies.agency_id, least(month, date_trunc('month', a.valid_to)::date) as month, criterion, field,
             coalesce(p.channel, 'unassigned') as channel,
             array[sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int] as counts
      from tallies
      join agencies as a on a.id = tallies.agency_id
      left join rating_points as p on p.id = tallies.point_id
      where questionnaire_id = ${questionnaireId}
        and month between ${from}::date and ${to}::date
      group by 1, 2, 3, 4, 5
      having sum(n1 + n2 + n3 + n4 + n5) > 0
    ) as t
    join agencies as a on a.id = t.agency_id
    order by a.code collate "C", a.valid_from, t.month, t.criterion collate "C", t.field collate "C", t.channel collate "C"
  `.execute(db);
  return rows;
}

/** Whoever was a unit on a day of the span, with the unit that it went over into whole by the end of it. */
export async function selectYearlyUnits(db: Database, { from, to }: Years): Promise<YearlyUnit[]> {
  const { rows } = await sql<YearlyUnit>`
    select a.code || '@' || a.valid_from as key, a.name, a.kind, a.valid_to::text as "validTo",
           above.code || '@' || above.valid_from as parent,
           (select case when count(*) = 1 then min(b.code || '@' || b.valid_from) end
            from successions as s join agencies as b on b.id = s.successor_id
            where s.predecessor_id = a.id and s.on_date <= ${to}::date) as successor
    from agencies as a left join agencies as above on above.id = a.parent_id
    where a.valid_from <= ${to}::date and (a.valid_to is null or a.valid_to >= ${from}::date)
    order by a.code collate "C", a.valid_from
  `.execute(db);
  return rows;
}

export async function selectYearlyDossiers(db: Database, year: number): Promise<YearlyDossiers[]> {
  const { rows } = await sql<YearlyDossiers>`
    select a.code || '@' || a.valid_from as unit, field_code as field, to_char(month, 'YYYY-MM') as month, received, resolved
    from dossiers join agencies as a on a.id = agency_id
    where month between ${`${year}-01-01`}::date and ${`${year}-12-01`}::date
    order by a.code collate "C", a.valid_from, field_code collate "C", month
  `.execute(db);
  return rows;
}

/** Comments of released steps by what they are about; one to four leave as null. */
export async function countYearlyComments(db: Database, year: number): Promise<YearlyInput["comments"]> {
  const { rows } = await sql<{ about: string; count: number | null }>`
    select coalesce(c.about, 'unstated') as about, nullif(greatest(count(*), 4), 4)::int as count
    from comments as c
    join point_years as q using (agency_id, point_id, year)
    where c.year = ${year} and c.batch < q.batch
    group by 1
    order by 1
  `.execute(db);
  return rows;
}
