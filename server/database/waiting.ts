import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Ratings of a point that wait for their step in a year: their overall answers, 0 or more. */
export async function countWaitingAtPoint(
  db: Database,
  point: { agencyId: number; pointId: number; year: number },
): Promise<number> {
  const { waiting } = await db
    .selectFrom("pending_tallies")
    .select(sql<number>`coalesce(sum(n1 + n2 + n3 + n4 + n5), 0)::int`.as("waiting"))
    .where("agency_id", "=", point.agencyId)
    .where("point_id", "=", point.pointId)
    .where("year", "=", point.year)
    .where("criterion", "=", "overall")
    .executeTakeFirstOrThrow();
  return waiting;
}
