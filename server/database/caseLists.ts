import { type SqlBool, sql } from "kysely";
import type { CaseState, CaseVerdict } from "#contract/cases.ts";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** Which cases somebody may see: all of some units, and of others those that they were given. */
export interface CaseScope {
  readonly allOf: readonly number[];
  readonly assignedIn: readonly number[];
  readonly accountId: string;
}

export interface CaseFilter {
  readonly units?: readonly number[] | undefined;
  readonly about?: string | undefined;
  /** An account's id; "" for cases that nobody was given. */
  readonly assignee?: string | undefined;
  /** Monday of the week in which it was written. */
  readonly week?: Day | undefined;
  /** The first 8 characters of the id. */
  readonly code?: string | undefined;
}

export interface ListedCase {
  readonly id: string;
  readonly unitName: string;
  readonly about: string | null;
  readonly urgent: boolean;
  readonly state: CaseState;
  readonly assigneeName: string | null;
  readonly receivedWeek: Day;
  readonly dueOn: Day;
  readonly isLate: boolean;
  readonly verdict: CaseVerdict | null;
  readonly reopenings: number;
  readonly isHidden: boolean;
}

const ints = (ids: readonly number[]) => sql`${`{${ids.join(",")}}`}::int[]`;

function within(scope: CaseScope, filter: CaseFilter) {
  const { units, about, assignee, week, code } = filter;
  const conditions = [
    sql<SqlBool>`(k.handled_by = any(${ints(scope.allOf)})
      or (k.handled_by = any(${ints(scope.assignedIn)}) and k.assignee_id = ${scope.accountId}))`,
    ...(units ? [sql<SqlBool>`k.handled_by = any(${ints(units)})`] : []),
    ...(about === undefined ? [] : [sql<SqlBool>`coalesce(k.about, '') = ${about}`]),
    ...(assignee === undefined ? [] : [sql<SqlBool>`coalesce(k.assignee_id, '') = ${assignee}`]),
    ...(week ? [sql<SqlBool>`c.received_week = ${week}::date`] : []),
    ...(code
      ? [
          sql<SqlBool>`k.id between ${`${code}-0000-0000-0000-000000000000`}::uuid
            and ${`${code}-ffff-ffff-ffff-ffffffffffff`}::uuid`,
        ]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}

const FROM = sql`
  from cases as k
  join comments as c on c.agency_id = k.agency_id and c.receipt_key = k.receipt_key
`;

/** How many there are in each state, and how many of them are late. */
export async function countListedCases(
  db: Database,
  scope: CaseScope,
  filter: CaseFilter,
  today: Day,
): Promise<{ state: CaseState; cases: number; late: number }[]> {
  const { rows } = await sql<{ state: CaseState; cases: number; late: number }>`
    select k.state, count(*)::int as cases,
           (count(*) filter (where k.state in ('new', 'in-progress') and k.due_on < ${today}::date))::int as late
    ${FROM} where ${within(scope, filter)}
    group by k.state
  `.execute(db);
  return rows;
}

/**
 * One page of cases in a state: late ones first, then by week, within a week by their random id, so that the order
 * tells nothing of who came when.
 */
export async function listCases(
  db: Database,
  scope: CaseScope,
  filter: CaseFilter,
  page: { readonly state: CaseState; readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<ListedCase[]> {
  const { rows } = await sql<ListedCase>`
    select k.id, h.name as "unitName", k.about, k.urgent, k.state, s.name as "assigneeName",
           c.received_week as "receivedWeek", k.due_on as "dueOn",
           (k.state in ('new', 'in-progress') and k.due_on < ${page.today}::date) as "isLate",
           k.verdict, k.reopenings, k.hidden_reason is not null as "isHidden"
    ${FROM}
    join agencies as h on h.id = k.handled_by
    left join accounts as s on s.id = k.assignee_id
    where ${within(scope, filter)} and k.state = ${page.state}
    order by "isLate" desc,
             case when k.state in ('new', 'in-progress') then c.received_week end,
             c.received_week desc, k.id
    limit ${page.limit}::int offset ${page.offset}::int
  `.execute(db);
  return rows;
}

/** Weeks and units that occur among the cases somebody may see, for the filter's choices; newest week first. */
export async function listCaseChoices(
  db: Database,
  scope: CaseScope,
): Promise<{ weeks: Day[]; units: { id: number; name: string }[] }> {
  const { rows: weeks } = await sql<{ week: Day }>`
    select distinct c.received_week as week ${FROM} where ${within(scope, {})} order by week desc limit 60
  `.execute(db);
  const { rows: units } = await sql<{ id: number; name: string }>`
    select a.id, a.name from agencies as a
    where a.id in (select k.handled_by ${FROM} where ${within(scope, {})}) order by a.name, a.id
  `.execute(db);
  return { weeks: weeks.map(({ week }) => week), units };
}

/** Whoever has a case among those that somebody may see. */
export async function listAssignees(db: Database, scope: CaseScope): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from accounts as a
    where a.id in (select k.assignee_id ${FROM} where ${within(scope, {})} and k.assignee_id is not null)
    order by a.name, a.id
  `.execute(db);
  return rows;
}
