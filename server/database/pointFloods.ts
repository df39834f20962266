import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";
import { nextStepId } from "./steps.ts";

/** A day on which a point got more than any office serves. */
export interface Flood {
  readonly agencyId: number;
  readonly pointId: number;
  readonly day: Day;
  /** The first step that is judged by it. */
  readonly fromStep: number;
}

/** Notes a flood, once. Waits for publishing that is under way: it is judged by what was noted before. */
export async function insertFlood(
  db: Database,
  { agencyId, pointId, day }: Omit<Flood, "fromStep">,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("publishing").select("done_on").forShare().execute();
    const flood = { agency_id: agencyId, point_id: pointId, day, from_step: await nextStepId(trx) };
    await trx
      .insertInto("point_floods")
      .values(flood)
      .onConflict((oc) => oc.doNothing())
      .execute();
  });
}

/** @param agencyId of one office; without it of all */
export async function selectFloods(db: Database, agencyId?: number): Promise<Flood[]> {
  return await db
    .selectFrom("point_floods")
    .select(["agency_id as agencyId", "point_id as pointId", "day", "from_step as fromStep"])
    .$if(agencyId !== undefined, (query) => query.where("agency_id", "=", agencyId as number))
    .execute();
}
