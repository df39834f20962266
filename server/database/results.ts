import { type RawBuilder, sql } from "kysely";
import type { PeriodLength } from "#contract/month.ts";
import type { Criterion } from "#contract/questionnaire.ts";
import type { Dimension } from "#contract/results.ts";
import type { Database } from "./connect.ts";

/** One unit whose counts are wanted, and the unit they are shown under. */
export interface Placement {
  readonly agencyId: number;
  readonly groupId: number;
  /** First day of the unit's last month; null: it is still there. */
  readonly lastMonth: string | null;
}

export interface ReleasedQuestion {
  readonly placements: readonly Placement[];
  readonly questionnaireId: number;
  /** First days of the first and the last month. */
  readonly from: string;
  readonly to: string;
  readonly periodLength: PeriodLength;
  readonly dimensions: readonly Dimension[];
  readonly criterion?: Criterion | undefined;
}

/** What is not a dimension of the question is null; a null point among wanted points is the agency as a whole. */
export interface ReleasedRow {
  readonly groupId: number | null;
  readonly period: string | null;
  readonly criterion: Criterion | null;
  readonly field: string | null;
  readonly point: string | null;
  readonly counts: readonly [number, number, number, number, number];
}

const PERIOD_FORMATS = { month: "YYYY-MM", quarter: 'YYYY-"Q"Q', year: "YYYY" } as const;

/**
 * Released answers, summed as asked. What a closed year released for a unit that had ended by then counts in the unit's
 * last month: its figures lie within its days.
 */
export async function countReleasedAnswers(db: Database, question: ReleasedQuestion): Promise<ReleasedRow[]> {
  return (await groupAnswers<ReleasedRow>(question, sql`tallies`).execute(db)).rows;
}

/**
 * Goes unit by unit along the key ("offset 0"): of a list whose length it does not know PostgreSQL would read the whole
 * table. No answer of an earlier month can end up in the range, since a unit's last month only makes months earlier.
 * @param source rows with the columns of tallies
 * @param more further columns of it to group by, with a comma before each
 */
export function groupAnswers<Row>(
  question: ReleasedQuestion,
  source: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<Row> {
  const wants = (dimension: Dimension) => question.dimensions.includes(dimension);
  return sql<Row>`
    select
      ${wants("agency") ? sql`t."groupId"` : sql`null::int`} as "groupId",
      ${wants("period") ? sql`to_char(t.month, ${PERIOD_FORMATS[question.periodLength]}::text)` : sql`null`} as period,
      ${wants("criterion") ? sql`t.criterion` : sql`null`} as criterion,
      ${wants("field") ? sql`t.field` : sql`null`} as field,
      ${wants("point") ? sql`rating_points.code` : sql`null`} as point
      ${more},
      array[sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int] as counts
    from (
      select k."groupId", least(month, k."lastMonth") as month, criterion, field, point_id${more}, n1, n2, n3, n4, n5
      from jsonb_to_recordset(${JSON.stringify(question.placements)}::text::jsonb)
        as k ("agencyId" int, "groupId" int, "lastMonth" date)
      cross join lateral (
        select * from ${source} as answers
        where agency_id = k."agencyId" and month >= ${question.from}::date
        offset 0
      ) as answers
      where questionnaire_id = ${question.questionnaireId}
        ${question.criterion ? sql`and criterion = ${question.criterion}` : sql``}
    ) as t
    ${wants("point") ? sql`left join rating_points on rating_points.id = t.point_id` : sql``}
    where t.month between ${question.from}::date and ${question.to}::date
    group by 1, 2, 3, 4, 5${more}
    having sum(n1 + n2 + n3 + n4 + n5) > 0
    order by 1, 2, 3, 4, 5${more}
  `;
}

/** How many ratings of these units wait for their step: their answers to the first question, which nobody leaves blank. */
export async function countWaitingRatings(db: Database, agencyIds: readonly number[]): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0)::int as waiting
    from jsonb_array_elements_text(${JSON.stringify(agencyIds)}::text::jsonb) as k (id)
    cross join lateral (select * from pending_tallies where agency_id = k.id::int offset 0) as p
    where criterion = 'overall'
  `.execute(db);
  return rows[0]?.waiting ?? 0;
}
