import { sql } from "kysely";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { Database } from "../../server/database/connect.ts";
import { waitingAnswers } from "../../server/database/waitingAnswers.ts";

interface TallyFacts {
  agencyId: number;
  /** YYYY-MM */
  month: string;
  counts: LevelCounts;
  criterion?: string;
  field?: string;
  pointId?: number;
}

/** Released answers, as if their steps were complete. */
export async function insertTallies(db: Database, tallies: readonly TallyFacts[]): Promise<void> {
  await db
    .insertInto("tallies")
    .values(tallies.map(({ month, ...tally }) => ({ ...tallyColumns(tally), month: `${month}-01` })))
    .execute();
  const queues = tallies.map(({ agencyId, pointId = 0, month }) => ({
    agency_id: agencyId,
    point_id: pointId,
    year: Number(month.slice(0, 4)),
    batch: 2,
  }));
  await db
    .insertInto("point_years")
    .values([...new Map(queues.map((queue) => [JSON.stringify(queue), queue])).values()])
    .onConflict((oc) =>
      oc
        .columns(["agency_id", "point_id", "year"])
        .doUpdateSet((eb) => ({ batch: eb("point_years.batch", "+", 1) })),
    )
    .execute();
}

/** Answers that still wait. */
export async function insertWaiting(
  db: Database,
  waiting: readonly (Omit<TallyFacts, "month"> & { year: number })[],
): Promise<void> {
  for (const queue of Map.groupBy(waiting, (one) => `${one.agencyId}/${one.pointId}/${one.year}`).values()) {
    const { agencyId, pointId = 0, year } = queue[0] as (typeof queue)[number];
    const cells = queue.map(({ criterion = "overall", field = "unstated", counts }) => ({
      criterion,
      field,
      counts,
    }));
    await sql`
      insert into point_years (agency_id, point_id, year, waiting)
      values (${agencyId}, ${pointId}, ${year}, ${JSON.stringify(waitingAnswers(cells, 1))}::text::json)
      on conflict (agency_id, point_id, year) do update set waiting = excluded.waiting
    `.execute(db);
  }
}

function tallyColumns(facts: Omit<TallyFacts, "month">) {
  const [n1, n2, n3, n4, n5] = facts.counts;
  return {
    agency_id: facts.agencyId,
    point_id: facts.pointId ?? 0,
    questionnaire_id: 1,
    criterion: facts.criterion ?? "overall",
    field: facts.field ?? "unstated",
    n1,
    n2,
    n3,
    n4,
    n5,
  };
}
