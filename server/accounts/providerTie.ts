import type { Database } from "../database/connect.ts";
import { deleteTie, findTiedAccount, setTieIssuer } from "../database/providerTies.ts";
import { insertTrail } from "../database/trail.ts";
import type { By } from "./createAccount.ts";
import { OIDC_PROVIDER } from "./provider.ts";
import type { ProviderRefusal } from "./providerRefusal.ts";
import { issuerOnTheWay, noteOnTheWay } from "./providerWay.ts";

/**
 * Whether somebody whom the provider vouches for may come to an account: the first with its address is tied to it, and
 * nobody after them, though the province give the address to the next person; nor one whom another provider calls the same.
 */
export async function tieRefusal(
  db: Database,
  accountId: string,
  { subject, issuer }: { subject: string; issuer: string },
): Promise<ProviderRefusal | undefined> {
  const account = await findTiedAccount(db, accountId, OIDC_PROVIDER);
  if (!account) return undefined;
  noteOnTheWay(undefined, account.username);
  // Before anybody is tied to it: it may be opened again one day.
  if (account.isDisabled) return "account-disabled";
  const { tie } = account;
  if (!tie) return undefined;
  if (tie.subject !== subject) return "account-tied-to-another";
  if (tie.issuer !== undefined && tie.issuer !== issuer) return "tied-by-another-issuer";
  await setTieIssuer(db, { accountId, provider: OIDC_PROVIDER, issuer });
  return undefined;
}

/** Says of a new tie who vouched, and puts it on the trail. */
export async function noteTie(db: Database, accountId: string, at: Date): Promise<void> {
  const issuer = issuerOnTheWay();
  if (issuer !== undefined) await setTieIssuer(db, { accountId, provider: OIDC_PROVIDER, issuer });
  const account = await findTiedAccount(db, accountId, OIDC_PROVIDER);
  const [accountName, subject] = [account?.name ?? "–", `account ${accountId}`];
  await insertTrail(db, { at, accountId, accountName, action: "account.tied", subject });
}

/**
 * Lets an account be tied anew: its owner left, or the province changed its provider.
 * @returns false when nobody was tied to it
 */
export async function untie(trx: Database, accountId: string, by: By): Promise<boolean> {
  if (!(await deleteTie(trx, accountId, OIDC_PROVIDER))) return false;
  await insertTrail(trx, { ...by, action: "account.untied", subject: `account ${accountId}` });
  return true;
}
