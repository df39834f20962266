import { sql } from "kysely";
import type { Database } from "./connect.ts";

export interface Failures {
  readonly failures: number;
  readonly lastFailedAt: Date;
}

export async function findSignInFailures(db: Database, key: string): Promise<Failures | undefined> {
  return await db
    .selectFrom("sign_in_failures")
    .select(["failures", "last_failed_at as lastFailedAt"])
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function addSignInFailure(db: Database, key: string, at: Date): Promise<void> {
  await db
    .insertInto("sign_in_failures")
    .values({ key, failures: 1, last_failed_at: at })
    .onConflict((oc) =>
      oc.column("key").doUpdateSet({ failures: sql`sign_in_failures.failures + 1`, last_failed_at: at }),
    )
    .execute();
}

export async function forgetSignInFailures(db: Database, key: string): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("key", "=", key).execute();
}

/** What is older than a day tells nobody anything. */
export async function deleteOldSignInFailures(db: Database, before: Date): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("last_failed_at", "<", before).execute();
}
