import { sql } from "kysely";
import type { Database } from "../../server/database/connect.ts";
import type { Finding } from "./finding.ts";

/** What a rating takes on disk, with its index, its tallies, its comments and the units of the whole province. */
export async function benchGrowth(db: Database, ratings: number): Promise<Finding> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes
  `.execute(db);
  return {
    what: `On disk with ${ratings} ratings, everything included`,
    measured: (rows[0]?.bytes ?? 0) / ratings,
    unit: "bytes a rating",
  };
}
