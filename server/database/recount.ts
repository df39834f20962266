import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";
import type { CarriedCell, MarkedCell, ReleasedCell, UnpublishedCell } from "./steps.ts";

export interface StoredStep {
  readonly agencyId: number;
  readonly id: number;
  readonly kind: "window" | "year" | "before";
  readonly month: Day;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly takes: "all" | "ample" | "shown" | "rest";
}

/** An office's steps, in the order in which they were published. */
export async function selectSteps(db: Database, agencyId: number): Promise<StoredStep[]> {
  return await db
    .selectFrom("steps")
    .select([
      "agency_id as agencyId",
      "id",
      "kind",
      "month",
      "window_from as windowFrom",
      "window_to as windowTo",
      "takes",
    ])
    .where("agency_id", "=", agencyId)
    .orderBy("id")
    .execute();
}

/** Answers of an office's ratings, counted from the ratings themselves, by step; step null: not published. */
export async function countAnswersByStep(
  db: Database,
  agencyId: number,
): Promise<(UnpublishedCell & { readonly step: number | null })[]> {
  const { rows } = await sql<UnpublishedCell & { step: number | null }>`
    select agency_id as "agencyId", step, point_id as "pointId", field, rated_on as day, a.position::int as position,
           array[count(*) filter (where level = 1), count(*) filter (where level = 2),
                 count(*) filter (where level = 3), count(*) filter (where level = 4),
                 count(*) filter (where level = 5)]::int[] as counts
    from ratings cross join unnest(levels) with ordinality as a (level, position)
    where agency_id = ${agencyId} and level is not null
    group by 1, 2, 3, 4, 5, 6
    order by 2, 3, 4, 5, 6
  `.execute(db);
  return rows;
}

export async function selectMarked(db: Database, agencyId: number): Promise<MarkedCell[]> {
  const { rows } = await sql<MarkedCell>`
    select agency_id as "agencyId", point_id as "pointId", month, questionnaire_id as "questionnaireId", criterion,
           field, rules, array[n1, n2, n3, n4, n5] as counts
    from marked_tallies where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export async function selectReleased(db: Database, agencyId: number): Promise<ReleasedCell[]> {
  const { rows } = await sql<ReleasedCell>`
    select agency_id as "agencyId", point_id as "pointId", month, questionnaire_id as "questionnaireId", criterion,
           field, array[n1, n2, n3, n4, n5] as counts
    from tallies where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export async function selectCarriedOfAgency(db: Database, agencyId: number): Promise<CarriedCell[]> {
  const { rows } = await sql<CarriedCell>`
    select agency_id as "agencyId", year, questionnaire_id as "questionnaireId", criterion, field,
           array[n1, n2, n3, n4, n5] as counts
    from carried_answers where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

/** What had been published, marked or carried of an office when windows began. */
export type CellBefore = MarkedCell & { readonly what: "released" | "marked" | "carried" };

export async function selectBefore(db: Database, agencyId: number): Promise<CellBefore[]> {
  const { rows } = await sql<CellBefore>`
    select what, agency_id as "agencyId", point_id as "pointId", month, questionnaire_id as "questionnaireId", criterion,
           field, rules, array[n1, n2, n3, n4, n5] as counts
    from tallies_before where agency_id = ${agencyId}
  `.execute(db);
  return rows;
}

export async function selectAllAgencies(
  db: Database,
): Promise<{ id: number; parentId: number | null; code: string; name: string }[]> {
  return await db
    .selectFrom("agencies")
    .select(["id", "parent_id as parentId", "code", "name"])
    .orderBy("code")
    .orderBy("valid_from")
    .execute();
}
