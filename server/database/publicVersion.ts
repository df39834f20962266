import { sql } from "kysely";
import type { Database } from "./connect.ts";

/**
 * Another text after every change of what a public page may show: released figures, the register, official figures,
 * models, frozen reports, settings. Read before a page is made, never after: what changes meanwhile makes the next one.
 */
export async function readPublicVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(changes), 0)::text as version from public_version
  `.execute(db);
  return rows[0]?.version ?? "";
}
