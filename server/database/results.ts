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
  const { rows } = await groupAnswers<ReleasedRow>(question, sql`tallies`).execute(db);
  return rows.sort(inOrder);
}

/** By unit, period, criterion, field and point: the same on every server, whatever its language. */
export function inOrder(a: ReleasedRow, b: ReleasedRow): number {
  if (a.groupId !== b.groupId) return (a.groupId ?? Infinity) - (b.groupId ?? Infinity);
  for (const name of ["period", "criterion", "field", "point"] as const) {
    const [x, y] = [a[name] ?? AFTER_WORDS, b[name] ?? AFTER_WORDS];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
const AFTER_WORDS = "\uffff";

/**
 * Goes unit by unit along the key ("offset 0"): of a list whose length it does not know PostgreSQL would read the whole
 * table. A unit's last month only makes months earlier: one that had ended before the range has nothing in it, and one
 * that ended within it has all that came after.
 * @param source rows with the columns of tallies
 * @param more further columns of it to group by, with a comma before each
 */
export function groupAnswers<Row>(
  question: ReleasedQuestion,
  source: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<Row> {
  const wants = (dimension: Dimension) => question.dimensions.includes(dimension);
  const { from, to } = question;
  const placed = question.placements.flatMap(({ agencyId, groupId, lastMonth }) => {
    if (lastMonth !== null && lastMonth < from) return [];
    const until = lastMonth === null || lastMonth > to ? to : "infinity";
    return [{ agencyId, groupId, lastMonth, until }];
  });
  return sql<Row>`
    select
      ${wants("agency") ? sql`t."groupId"` : sql`null::int`} as "groupId",
      ${wants("period") ? sql`to_char(t.month, ${PERIOD_FORMATS[question.periodLength]}::text)` : sql`null`} as period,
      ${wants("criterion") ? sql`t.criterion collate "C"` : sql`null`} as criterion,
      ${wants("field") ? sql`t.field collate "C"` : sql`null`} as field,
      ${wants("point") ? sql`rating_points.code` : sql`null`} as point
      ${more},
      array[sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int] as counts
    from (
      select k."groupId", least(month, k."lastMonth") as month, criterion, field, point_id${more}, n1, n2, n3, n4, n5
      from jsonb_to_recordset(${JSON.stringify(placed)}::text::jsonb)
        as k ("agencyId" int, "groupId" int, "lastMonth" date, until date)
      cross join lateral (
        select * from ${source} as answers
        where agency_id = k."agencyId" and month between ${from}::date and k.until
        offset 0
      ) as answers
      where questionnaire_id = ${question.questionnaireId}
        ${question.criterion ? sql`and criterion = ${question.criterion}` : sql``}
    ) as t
    ${wants("point") ? sql`left join rating_points on rating_points.id = t.point_id` : sql``}
    group by 1, 2, 3, 4, 5${more}
    having sum(n1 + n2 + n3 + n4 + n5) > 0
  `;
}

/** The number of the newest step of some units: as long as it is the same, so is what was released. */
export async function readNewestStep(db: Database, agencyIds: readonly number[]): Promise<string> {
  const { rows } = await sql<{ step: number }>`
    select coalesce(max(s.id), 0) as step
    from jsonb_array_elements_text(${JSON.stringify(agencyIds)}::text::jsonb) as k (id)
    cross join lateral (select id from steps where agency_id = k.id::int order by id desc limit 1) as s
  `.execute(db);
  return String(rows[0]?.step ?? 0);
}
