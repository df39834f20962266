import type { Database } from "./connect.ts";

export interface StoredFactor {
  /** Both encrypted with AUTH_SECRET. */
  readonly secret: string;
  readonly recoveryCodes: string;
  /** false: begun, and no code has proved it yet. */
  readonly verified: boolean;
}

export async function findSecondFactor(db: Database, accountId: string): Promise<StoredFactor | undefined> {
  return await db
    .selectFrom("account_second_factors")
    .select(["secret", "recovery_codes as recoveryCodes", "verified"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/**
 * Takes the step of a code, unless it or a later one was taken: whoever saw a code typed cannot type it again, nor one
 * that was read before.
 * @returns whether it was free
 */
export async function takeFactorStep(db: Database, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("account_second_factors")
    .set({ used_step: step })
    .where("account_id", "=", accountId)
    .where((eb) => eb.or([eb("used_step", "is", null), eb("used_step", "<", step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function findUsername(db: Database, accountId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom("accounts")
    .select("username")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return found?.username;
}
