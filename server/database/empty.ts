import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Whether nobody has loaded units yet. */
export async function hasNoAgencies(db: Database): Promise<boolean> {
  return (await db.selectFrom("agencies").select("id").limit(1).executeTakeFirst()) === undefined;
}

/** Takes the whole schema away, to migrate anew. Only for a database that never held anything real. */
export async function dropEverything(db: Database): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}
