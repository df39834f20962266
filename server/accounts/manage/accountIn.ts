import { dayInVietnam } from "#contract/day.ts";
import { type Account, type AccountGrant, readAccounts } from "../../database/accountBook.ts";
import { ApiError } from "../../http/ApiError.ts";
import { actorIn } from "../../http/access.ts";
import type { AppContext } from "../../http/env.ts";

/** The account that the address names. @throws ApiError "unknown-account" */
export async function accountIn(c: AppContext): Promise<Account> {
  const id = c.req.param("account") ?? "";
  const [account] = /^[\w-]{1,64}$/.test(id) ? await readAccounts(c.get("platform").db, id) : [];
  if (!account) throw new ApiError("unknown-account");
  return account;
}

/**
 * The unit by which an account is judged. Somebody may read it who may at any of its units; whoever changes it must be
 * allowed to at all of them, or an administrator of one place could take over the account of somebody above.
 */
export async function unitOfAccount(c: AppContext): Promise<number | undefined> {
  const { grants } = await accountIn(c);
  const actor = actorIn(c);
  const today = dayInVietnam(c.get("platform").now());
  const open = grants.filter((grant) => !hasEnded(grant, today));
  const units = (open.length > 0 ? open : grants).map(({ agencyId }) => agencyId);
  const decides =
    c.req.method === "GET"
      ? units.find((unit) => actor.may("see-accounts", unit))
      : units.find((unit) => !actor.may("change-accounts", unit));
  return decides ?? units[0];
}

export function hasEnded({ validTo }: Pick<AccountGrant, "validTo">, today: string): boolean {
  return validTo !== null && validTo < today;
}
