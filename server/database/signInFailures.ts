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

/**
 * Adds one to what was found, if it still is as it was found: of many that found the same, one adds.
 * @returns whether it was this one
 */
export async function addSignInFailure(
  db: Database,
  { key, found, at, keptUntil }: { key: string; found: Failures | undefined; at: Date; keptUntil: Date },
): Promise<boolean> {
  const changed = found
    ? await db
        .updateTable("sign_in_failures")
        .set({ failures: found.failures + 1, last_failed_at: at, kept_until: keptUntil })
        .where("key", "=", key)
        .where("failures", "=", found.failures)
        .executeTakeFirst()
    : await db
        .insertInto("sign_in_failures")
        .values({ key, failures: 1, last_failed_at: at, kept_until: keptUntil })
        .onConflict((oc) => oc.doNothing())
        .executeTakeFirst();
  return ("numUpdatedRows" in changed ? changed.numUpdatedRows : changed.numInsertedOrUpdatedRows) === 1n;
}

export async function forgetSignInFailures(db: Database, key: string): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("key", "=", key).execute();
}

/** What is old tells nobody anything. */
export async function deleteOldSignInFailures(db: Database, now: Date): Promise<void> {
  await db.deleteFrom("sign_in_failures").where("kept_until", "<", now).execute();
}
