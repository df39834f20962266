import type { Database } from "./connect.ts";

export interface SignedInAccount {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
  readonly hasFactor: boolean;
}

/** The account that a session's token stands for at an instant; undefined once it has run out or was ended. */
export async function findSignedInAccount(
  db: Database,
  token: string,
  now: Date,
): Promise<SignedInAccount | undefined> {
  return await db
    .selectFrom("account_sessions as s")
    .innerJoin("accounts as a", "a.id", "s.account_id")
    .select([
      "s.id as sessionId",
      "a.id as accountId",
      "a.name",
      "a.username",
      "a.second_factor_enabled as hasFactor",
    ])
    .where("s.token", "=", token)
    .where("s.expires_at", ">", now)
    .where("a.disabled_on", "is", null)
    .executeTakeFirst();
}

export async function deleteSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom("account_sessions").where("token", "=", token).execute();
}

export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where an account is signed in, the latest first. */
export async function listSessions(db: Database, accountId: string, now: Date): Promise<StoredSession[]> {
  return await db
    .selectFrom("account_sessions")
    .select(["id", "created_at as createdAt", "expires_at as expiresAt"])
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
}

export async function endSessionOfAccount(db: Database, accountId: string, sessionId: string): Promise<void> {
  await db
    .deleteFrom("account_sessions")
    .where("account_id", "=", accountId)
    .where("id", "=", sessionId)
    .execute();
}

export async function endOtherSessions(db: Database, accountId: string, keptId: string): Promise<void> {
  await db
    .deleteFrom("account_sessions")
    .where("account_id", "=", accountId)
    .where("id", "!=", keptId)
    .execute();
}
