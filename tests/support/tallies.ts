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

/** Released answers, as if their windows had ended; each call is a step of its own. */
export async function insertTallies(db: Database, tallies: readonly TallyFacts[]): Promise<void> {
  await db.insertInto("tallies").values(tallies.map(tallyColumns)).execute();
  const { next } = await db
    .selectFrom("steps")
    .select((eb) => eb.fn.coalesce(eb.fn.max("id"), eb.lit(0)).as("next"))
    .executeTakeFirstOrThrow();
  const agencies = [...new Set(tallies.map(({ agencyId }) => agencyId))];
  await db
    .insertInto("steps")
    .values(
      agencies.map((agencyId, i) => {
        const month = tallies.find((one) => one.agencyId === agencyId)?.month as string;
        return {
          agency_id: agencyId,
          id: Number(next) + 1 + i,
          kind: "window" as const,
          month: `${month}-01`,
          window_from: `${month}-01`,
          window_to: `${month}-28`,
          published_on: `${month}-28`,
        };
      }),
    )
    .execute();
}

function tallyColumns(facts: TallyFacts) {
  const [n1, n2, n3, n4, n5] = facts.counts;
  return {
    agency_id: facts.agencyId,
    month: `${facts.month}-01`,
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
