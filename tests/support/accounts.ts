import { hashPassword } from "better-auth/crypto";
import type { Role } from "#contract/rights.ts";
import { createAccount } from "../../server/accounts/createAccount.ts";
import { setPasswordHash } from "../../server/database/accountLinks.ts";
import type { TestApp } from "./app.ts";

export const PASSWORD = "mưa rơi trên mái ngói 7";

/** Somebody with a password, a role at a unit, and the link that they got; not signed in. */
export async function openAccount(
  app: TestApp,
  account: {
    username: string;
    name?: string;
    email?: string;
    role: Role;
    agencyId: number;
    password?: string | null;
  },
): Promise<{ id: string; link: string }> {
  const { db } = app.database;
  const at = app.platform.now();
  const { username, name = "Nguyễn Thị Lan", email = null, role, agencyId } = account;
  const grant = { role, agencyId, unmasks: false, validFrom: "2020-01-01", validTo: null };
  const made = await db
    .transaction()
    .execute((trx) =>
      createAccount(trx, { username, name, email, grant }, { at, accountId: null, accountName: "test" }),
    );
  if (!made) throw new Error(`${username} is taken`);
  const password = account.password === undefined ? PASSWORD : account.password;
  if (password !== null) {
    await setPasswordHash(db, { accountId: made.id, hash: await hashPassword(password), at });
  }
  return made;
}
