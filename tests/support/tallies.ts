import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { Database } from "../../server/database/connect.ts";

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
}

/** Answers that still wait. */
export async function insertWaiting(
  db: Database,
  waiting: readonly (Omit<TallyFacts, "month"> & { year: number })[],
): Promise<void> {
  await db
    .insertInto("pending_tallies")
    .values(waiting.map(({ year, ...tally }) => ({ ...tallyColumns(tally), year })))
    .execute();
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
