import type { Database } from "./connect.ts";

export interface LinkedAccount {
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
}

/** Makes a link for an account; links made before end. */
export async function replaceAccountLink(
  trx: Database,
  link: { tokenDigest: string; accountId: string; expiresAt: Date; at: Date },
): Promise<void> {
  await trx
    .updateTable("account_links")
    .set({ used_at: link.at })
    .where("account_id", "=", link.accountId)
    .where("used_at", "is", null)
    .execute();
  await trx
    .insertInto("account_links")
    .values({
      token_digest: link.tokenDigest,
      account_id: link.accountId,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Whose password a link may still set. */
export async function findAccountByLink(
  db: Database,
  tokenDigest: string,
  now: Date,
): Promise<LinkedAccount | undefined> {
  return await db
    .selectFrom("account_links as l")
    .innerJoin("accounts as a", "a.id", "l.account_id")
    .select(["a.id as accountId", "a.name", "a.username"])
    .where("l.token_digest", "=", tokenDigest)
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", now)
    .where("a.disabled_on", "is", null)
    .executeTakeFirst();
}

/** @returns false when somebody else used it first */
export async function useAccountLink(trx: Database, tokenDigest: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("account_links")
    .set({ used_at: at })
    .where("token_digest", "=", tokenDigest)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Sets a password and ends every session of the account. */
export async function setPasswordHash(
  trx: Database,
  { accountId, hash, at }: { accountId: string; hash: string; at: Date },
): Promise<void> {
  await trx
    .insertInto("account_credentials")
    .values({
      id: crypto.randomUUID(),
      account_id: accountId,
      provider: "credential",
      provider_account_id: accountId,
      password: hash,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((oc) =>
      oc.columns(["provider", "provider_account_id"]).doUpdateSet({ password: hash, updated_at: at }),
    )
    .execute();
  await trx.deleteFrom("account_sessions").where("account_id", "=", accountId).execute();
}
