import type { Role } from "#contract/rights.ts";
import { insertAccount, type NewAccount } from "../database/accounts.ts";
import type { Database } from "../database/connect.ts";
import { insertGrant } from "../database/grants.ts";
import { insertTrail, type TrailEntry } from "../database/trail.ts";
import { makeOneTimeLink } from "./oneTimeLink.ts";

export interface AccountOrder extends NewAccount {
  readonly grant: {
    readonly role: Role;
    readonly agencyId: number;
    readonly unmasks: boolean;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
}

/** Who orders it, as the trail names them. */
export type By = Pick<TrailEntry, "at" | "accountId" | "accountName" | "role">;

/**
 * Makes an account with its first right, and the link with which its owner sets a password; all of it on the trail.
 * @returns undefined when the name or the address is taken
 */
export async function createAccount(
  trx: Database,
  { grant, ...account }: AccountOrder,
  by: By,
): Promise<{ readonly id: string; readonly link: string } | undefined> {
  const id = await insertAccount(trx, account);
  if (id === undefined) return undefined;
  const subject = `account ${id}`;
  await insertTrail(trx, {
    ...by,
    action: "account.created",
    subject,
    agencyId: grant.agencyId,
    after: { name: account.name, username: account.username },
  });
  await insertGrant(trx, { accountId: id, ...grant });
  await insertTrail(trx, { ...by, action: "grant.given", subject, agencyId: grant.agencyId, after: grant });
  const link = await makeOneTimeLink(trx, id, by.at);
  await insertTrail(trx, { ...by, action: "account.link-made", subject, agencyId: grant.agencyId });
  return { id, link };
}
