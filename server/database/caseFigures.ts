import { sql } from "kysely";
import type { CaseVerdict } from "#contract/cases.ts";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** The cases of one unit, by how far they are. Whole numbers of 0 or more. */
export interface UnitCases {
  readonly agencyId: number;
  /** State "new": nobody has taken it up. */
  readonly waiting: number;
  readonly inProgress: number;
  readonly answered: number;
  readonly closed: number;
  /** Of waiting and inProgress: those whose due day is over. */
  readonly late: number;
}

/**
 * How many cases the units handle. A unit without any is left out. These are numbers of comments that officials can
 * read one by one, work that is to be done, so a count of one is shown to them as it is; they say nothing of ratings.
 * Faces for everybody keep the floors.
 * @param agencyIds units whose own cases are counted; give a whole reach for a subtree and its predecessors
 */
export async function countCasesByUnit(
  db: Database,
  { agencyIds, today }: { readonly agencyIds: Iterable<number>; readonly today: Day },
): Promise<UnitCases[]> {
  const ids = [...agencyIds];
  if (ids.length === 0) return [];
  const { rows } = await sql<UnitCases>`
    select handled_by as "agencyId",
           (count(*) filter (where state = 'new'))::int as waiting,
           (count(*) filter (where state = 'in-progress'))::int as "inProgress",
           (count(*) filter (where state = 'answered'))::int as answered,
           (count(*) filter (where state = 'closed'))::int as closed,
           (count(*) filter (where state in ('new', 'in-progress') and due_on < ${today}::date))::int as late
    from cases
    where handled_by = any(${`{${ids.join(",")}}`}::int[])
    group by handled_by
    order by handled_by
  `.execute(db);
  return rows;
}

/** A case that was answered, or whose due day is over. */
export interface CaseOutcome {
  readonly agencyId: number;
  readonly countedFrom: Day;
  readonly answeredOn: Day | null;
  /** null: not answered. */
  readonly inTime: boolean | null;
  readonly verdict: CaseVerdict | null;
}

/** What became of the units' cases whose time began in a year. */
export async function selectCaseOutcomes(
  db: Database,
  asked: { readonly agencyIds: Iterable<number>; readonly year: number; readonly today: Day },
): Promise<CaseOutcome[]> {
  const ids = [...asked.agencyIds];
  const { rows } = await sql<CaseOutcome>`
    select handled_by as "agencyId", counted_from as "countedFrom", answered_on as "answeredOn",
           answered_in_time as "inTime", verdict
    from cases
    where handled_by = any(${`{${ids.join(",")}}`}::int[])
      and counted_from between make_date(${asked.year}::int, 1, 1) and make_date(${asked.year}::int, 12, 31)
      and (answered_on is not null or (state in ('new', 'in-progress') and due_on < ${asked.today}::date))
  `.execute(db);
  return rows;
}
