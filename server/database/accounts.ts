import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

export async function isAccountDisabled(db: Database, accountId: string): Promise<boolean> {
  const account = await db
    .selectFrom("accounts")
    .select("disabled_on")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account === undefined || account.disabled_on !== null;
}

/** Whether the account of a name has a password; undefined: there is no such account. */
export async function hasPassword(db: Database, username: string): Promise<boolean | undefined> {
  const found = await db
    .selectFrom("accounts as a")
    .leftJoin("account_credentials as c", (join) =>
      join.onRef("c.account_id", "=", "a.id").on("c.provider", "=", "credential"),
    )
    .select("c.password")
    .where("a.username", "=", username.toLowerCase())
    .executeTakeFirst();
  return found && found.password !== null;
}

/** Notes that somebody was here today. */
export async function markAccountSeen(db: Database, accountId: string, on: Day): Promise<void> {
  await db.updateTable("accounts").set({ last_seen_on: on }).where("id", "=", accountId).execute();
}

export async function findAccountState(
  db: Database,
  accountId: string,
): Promise<{ readonly hasFactor: boolean; readonly hasPassword: boolean }> {
  const found = await db
    .selectFrom("accounts as a")
    .leftJoin("account_credentials as c", (join) =>
      join.onRef("c.account_id", "=", "a.id").on("c.provider", "=", "credential"),
    )
    .select(["a.second_factor_enabled", "c.password"])
    .where("a.id", "=", accountId)
    .executeTakeFirstOrThrow();
  return { hasFactor: found.second_factor_enabled, hasPassword: found.password !== null };
}

export interface NewAccount {
  readonly name: string;
  /** Lower case; letters, digits, . _ and -. */
  readonly username: string;
  /** null: without e-mail. */
  readonly email: string | null;
}

/** An address that no mail is ever sent to, for somebody without one: the library wants each account to have one. */
export function addressOf({ username, email }: Pick<NewAccount, "username" | "email">): string {
  return email?.trim().toLowerCase() || `${username}@account.invalid`;
}

/** @returns undefined when the name or the address is taken */
export async function insertAccount(trx: Database, account: NewAccount): Promise<string | undefined> {
  const id = crypto.randomUUID();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("accounts")
    .values({ id, name: account.name, username: account.username, email: addressOf(account) })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : undefined;
}

export interface FoundAccount {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly disabledOn: Day | null;
}

export async function findAccountByUsername(
  db: Database,
  username: string,
): Promise<FoundAccount | undefined> {
  return await db
    .selectFrom("accounts")
    .select(["id", "name", "username", "disabled_on as disabledOn"])
    .where("username", "=", username.toLowerCase())
    .executeTakeFirst();
}

/** Lets nobody sign in with an account any more, and ends its sessions. */
export async function disableAccount(trx: Database, accountId: string, today: Day): Promise<void> {
  await trx.updateTable("accounts").set({ disabled_on: today }).where("id", "=", accountId).execute();
  await trx.deleteFrom("account_sessions").where("account_id", "=", accountId).execute();
}

/** Opens an account, again or for longer: whoever has just been given a way in is not idle. */
export async function enableAccount(trx: Database, accountId: string, today: Day): Promise<void> {
  await trx
    .updateTable("accounts")
    .set({ disabled_on: null, idle_from: today })
    .where("id", "=", accountId)
    .execute();
}

/**
 * Disables whoever was last seen, given a way in, or made before a day.
 * @returns those that it disabled
 */
export async function disableIdleAccounts(
  trx: Database,
  { seenBefore, today }: { seenBefore: Day; today: Day },
): Promise<{ id: string; name: string }[]> {
  return await trx
    .updateTable("accounts")
    .set({ disabled_on: today })
    .where("disabled_on", "is", null)
    .where((eb) => eb(sql<string>`greatest(last_seen_on, idle_from, created_at::date)`, "<", seenBefore))
    .returning(["id", "name"])
    .execute();
}

export async function hasNoAccounts(db: Database): Promise<boolean> {
  return (await db.selectFrom("accounts").select("id").limit(1).executeTakeFirst()) === undefined;
}
