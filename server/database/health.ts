import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Of these migrations the ones that have not run here; also the proof that the database answers. */
export async function findMissingMigrations(db: Database, names: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{
    name: string | null;
  }>`select to_regclass('kysely_migration')::text as name`.execute(db);
  if (tables[0]?.name === null) return [...names];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const ran = new Set(rows.map((row) => row.name));
  return names.filter((name) => !ran.has(name));
}
