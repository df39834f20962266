import { sql } from "kysely";
import type { MarkRule } from "#contract/markRules.ts";
import type { YearlyMarked } from "#scoring/yearlyReport.ts";
import { listAgencies } from "./agencies.ts";
import type { Database } from "./connect.ts";
import { groupAnswers, inOrder, type ReleasedQuestion, type ReleasedRow } from "./results.ts";

export interface MarkedRow extends ReleasedRow {
  readonly rules: readonly MarkRule[];
}

/**
 * Which of the released answers are marked, grouped as asked, each answer in one row only. Beside the marks of steps,
 * a whole month of a unit is marked when more ratings were released in it than the unit had dossiers: dossiers come
 * afterwards, so this is asked anew each time.
 */
export async function countMarkedAnswers(db: Database, question: ReleasedQuestion): Promise<MarkedRow[]> {
  const ids = JSON.stringify(question.placements.map(({ agencyId }) => agencyId));
  // An array, not a join: planned without statistics, the join goes through every pair of months.
  const isAsked = sql`agency_id = any (array(select jsonb_array_elements_text(${ids}::text::jsonb)::int))`;
  const key = sql`agency_id, month, point_id, questionnaire_id, criterion, field`;
  const source = sql`(
    with rated as materialized (
      select agency_id, month, sum(n1 + n2 + n3 + n4 + n5) as ratings from tallies
      where ${isAsked} and criterion = 'overall' and questionnaire_id = ${question.questionnaireId} group by 1, 2
    ), filed as materialized (
      select agency_id, month, greatest(sum(received), sum(resolved)) as dossiers from dossiers
      where ${isAsked} group by 1, 2
    ), over as materialized (
      select agency_id, month from rated join filed using (agency_id, month) where ratings > dossiers
    ), marked as materialized (
      select m.*, over.agency_id is not null as is_over
      from marked_tallies as m left join over using (agency_id, month) where ${isAsked}
    )
    select ${key}, case when is_over then rules || '+over-dossiers' else rules end as rules, n1, n2, n3, n4, n5
    from marked
    union all
    select ${key}, 'over-dossiers', t.n1 - coalesce(m.n1, 0), t.n2 - coalesce(m.n2, 0), t.n3 - coalesce(m.n3, 0),
           t.n4 - coalesce(m.n4, 0), t.n5 - coalesce(m.n5, 0)
    from over join tallies as t using (agency_id, month)
    left join (
      select ${key}, sum(n1) as n1, sum(n2) as n2, sum(n3) as n3, sum(n4) as n4, sum(n5) as n5
      from marked group by ${key}
    ) as m using (${key})
  )`;
  const { rows } = await groupAnswers<ReleasedRow & { rules: string }>(
    question,
    source,
    sql`, rules`,
  ).execute(db);
  rows.sort((a, b) => inOrder(a, b) || (a.rules < b.rules ? -1 : 1));
  return rows.map((row) => ({ ...row, rules: row.rules.split("+") as MarkRule[] }));
}

/** Marked ratings of a year, by unit, month and rules; in the unit's last month when it ended before their release. */
export async function selectYearlyMarked(
  db: Database,
  { year, questionnaireId }: { year: number; questionnaireId: number },
): Promise<YearlyMarked[]> {
  const units = await listAgencies(db);
  const keyOf = new Map(units.map(({ id, code, validFrom }) => [id, `${code}@${validFrom}`]));
  const rows = await countMarkedAnswers(db, {
    placements: units.map(({ id, validTo }) => ({
      agencyId: id,
      groupId: id,
      lastMonth: validTo && `${validTo.slice(0, 7)}-01`,
    })),
    questionnaireId,
    from: `${year}-01-01`,
    to: `${year}-12-01`,
    periodLength: "month",
    dimensions: ["agency", "period"],
    criterion: "overall",
  });
  return rows.map(({ groupId, period, rules, counts }) => ({
    unit: keyOf.get(groupId as number) as string,
    month: period as string,
    rules: rules.join("+"),
    counts,
  }));
}
