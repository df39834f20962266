import type { Database } from "./connect.ts";

export interface SignedInAccount {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
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
    .select(["s.id as sessionId", "a.id as accountId", "a.name", "a.username"])
    .where("s.token", "=", token)
    .where("s.expires_at", ">", now)
    .where("a.disabled_on", "is", null)
    .executeTakeFirst();
}
