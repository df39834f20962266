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

interface TallyRow {
  readonly agency_id: number;
  readonly month: string;
  readonly point_id: number;
  readonly criterion: string;
  readonly field: string;
  readonly n1: number;
  readonly n2: number;
  readonly n3: number;
  readonly n4: number;
  readonly n5: number;
}

/**
 * Released answers of two years, by unit, month, criterion, field and channel. What a closed year released for a unit
 * that had ended by then counts in the unit's last month, as in the live figures. Every row is a sum of released steps; in no order.
 * Names and sums are given here and not by the query: a join, a sort and arrays take it several times as long.
 */
export async function selectYearlyTallies(
  db: Database,
  { from, to, questionnaireId }: Years & { questionnaireId: number },
): Promise<YearlyTally[]> {
  const units = await selectUnitNames(db);
  const channels = await db.selectFrom("rating_points").select(["id", "channel"]).execute();
  const channelOf = new Map(channels.map(({ id, channel }) => [id, channel]));
  const { rows } = await sql<TallyRow>`
    select agency_id, month, point_id, criterion, field, n1, n2, n3, n4, n5
    from tallies
    where questionnaire_id = ${questionnaireId} and month between ${from}::date and ${to}::date
      and n1 + n2 + n3 + n4 + n5 > 0
  `.execute(db);
  const sums = new Map<string, Mutable<YearlyTally>>();
  for (const row of rows) {
    const { key, lastMonth } = units.get(row.agency_id) as UnitName;
    const released = row.month.slice(0, 7);
    const month = lastMonth !== null && lastMonth < released ? lastMonth : released;
    const { criterion, field } = row;
    const channel = channelOf.get(row.point_id) ?? "unassigned";
    const name = `${row.agency_id} ${month} ${channel} ${criterion} ${field}`;
    const sum = sums.get(name);
    if (sum) {
      const [n1, n2, n3, n4, n5] = sum.counts;
      sum.counts = [n1 + row.n1, n2 + row.n2, n3 + row.n3, n4 + row.n4, n5 + row.n5];
    } else {
      const counts = [row.n1, row.n2, row.n3, row.n4, row.n5] as const;
      sums.set(name, { unit: key, month, criterion, field, channel, counts });
    }
  }
  return [...sums.values()];
}

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

interface UnitName {
  readonly key: string;
  /** YYYY-MM; null: still there. */
  readonly lastMonth: string | null;
}

async function selectUnitNames(db: Database): Promise<Map<number, UnitName>> {
  const units = await db.selectFrom("agencies").select(["id", "code", "valid_from", "valid_to"]).execute();
  return new Map(
    units.map(({ id, code, valid_from, valid_to }) => [
      id,
      { key: `${code}@${valid_from}`, lastMonth: valid_to?.slice(0, 7) ?? null },
    ]),
  );
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
  const units = await selectUnitNames(db);
  const rows = await db
    .selectFrom("dossiers")
    .select(["agency_id", "field_code as field", "month", "received", "resolved"])
    .where("month", ">=", `${year}-01-01`)
    .where("month", "<=", `${year}-12-01`)
    .execute();
  return rows.map(({ agency_id, month, ...dossiers }) => ({
    ...dossiers,
    unit: (units.get(agency_id) as UnitName).key,
    month: month.slice(0, 7),
  }));
}

/** Comments that officials may read by what they are about; one to four leave as null. */
export async function countYearlyComments(db: Database, year: number): Promise<YearlyInput["comments"]> {
  const { rows } = await sql<{ about: string; count: number | null }>`
    select coalesce(c.about, 'unstated') as about, nullif(greatest(count(*), 4), 4)::int as count
    from comments as c
    join cases as k on k.agency_id = c.agency_id and k.receipt_key = c.receipt_key
    where c.received_week between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by 1
    order by 1
  `.execute(db);
  return rows;
}
