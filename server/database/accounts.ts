import type { Database } from "./connect.ts";

export async function isAccountDisabled(db: Database, accountId: string): Promise<boolean> {
  const account = await db
    .selectFrom("accounts")
    .select("disabled_on")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account === undefined || account.disabled_on !== null;
}
