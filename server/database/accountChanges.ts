import { sql } from "kysely";
import { addDays, type Day } from "#contract/day.ts";
import { addressOf } from "./accounts.ts";
import type { Database, Trx } from "./connect.ts";

/** Lets one change of accounts and grants wait for the other: two administrators cannot end each other's right at once. */
export async function lockAccounts(trx: Trx): Promise<void> {
  await sql`lock table accounts, grants in share row exclusive mode`.execute(trx);
}

/** @returns false when another account has the address */
export async function updateAccount(
  trx: Trx,
  account: { id: string; username: string; name: string; email: string | null },
): Promise<boolean> {
  const email = addressOf(account);
  const other = await trx
    .selectFrom("accounts")
    .select("id")
    .where("email", "=", email)
    .where("id", "!=", account.id)
    .executeTakeFirst();
  if (other) return false;
  await trx.updateTable("accounts").set({ name: account.name, email }).where("id", "=", account.id).execute();
  return true;
}

/** Ends a grant from today on; one that has not begun goes altogether. */
export async function endGrant(trx: Trx, grantId: number, today: Day): Promise<void> {
  const yesterday = addDays(today, -1);
  await trx.deleteFrom("grants").where("id", "=", grantId).where("valid_from", ">", yesterday).execute();
  await trx
    .updateTable("grants")
    .set({ valid_to: yesterday })
    .where("id", "=", grantId)
    .where("valid_from", "<=", yesterday)
    .execute();
}

/** For somebody whose phone and recovery codes are gone: the next sign-in is by password alone. */
export async function deleteSecondFactor(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom("account_second_factors").where("account_id", "=", accountId).execute();
  await trx
    .updateTable("accounts")
    .set({ second_factor_enabled: false })
    .where("id", "=", accountId)
    .execute();
}

export async function deleteSessionsOf(db: Database, accountId: string): Promise<void> {
  await db.deleteFrom("account_sessions").where("account_id", "=", accountId).execute();
}

/** Where administrators hold their role on a day: units of grants of accounts that are in use. */
export async function listAdministratorUnits(db: Database, on: Day): Promise<number[]> {
  const rows = await db
    .selectFrom("grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .select("g.agency_id as agencyId")
    .where("g.role", "=", "administrator")
    .where("a.disabled_on", "is", null)
    .where("g.valid_from", "<=", on)
    .where((eb) => eb.or([eb("g.valid_to", "is", null), eb("g.valid_to", ">=", on)]))
    .execute();
  return rows.map(({ agencyId }) => agencyId);
}
