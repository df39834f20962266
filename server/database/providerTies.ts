import type { Database } from "./connect.ts";

/** Who at the provider an account is tied to. */
export interface Tie {
  readonly subject: string;
  /** undefined: tied before it was kept. */
  readonly issuer: string | undefined;
}

export interface TiedAccount {
  readonly username: string;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly tie: Tie | undefined;
}

export async function findTiedAccount(
  db: Database,
  accountId: string,
  provider: string,
): Promise<TiedAccount | undefined> {
  const found = await db
    .selectFrom("accounts as a")
    .leftJoin("account_credentials as c", (join) =>
      join.onRef("c.account_id", "=", "a.id").on("c.provider", "=", provider),
    )
    .select(["a.username", "a.name", "a.disabled_on", "c.provider_account_id", "c.issuer"])
    .where("a.id", "=", accountId)
    .executeTakeFirst();
  if (!found) return undefined;
  const { username, name, disabled_on, provider_account_id: subject, issuer } = found;
  return {
    username,
    name,
    isDisabled: disabled_on !== null,
    tie: subject === null ? undefined : { subject, issuer: issuer ?? undefined },
  };
}

/** Fills in who vouched, where nobody is named yet. */
export async function setTieIssuer(
  db: Database,
  { accountId, provider, issuer }: { accountId: string; provider: string; issuer: string },
): Promise<void> {
  await db
    .updateTable("account_credentials")
    .set({ issuer })
    .where("account_id", "=", accountId)
    .where("provider", "=", provider)
    .where("issuer", "is", null)
    .execute();
}

/** @returns false when there was none */
export async function deleteTie(trx: Database, accountId: string, provider: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("account_credentials")
    .where("account_id", "=", accountId)
    .where("provider", "=", provider)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
