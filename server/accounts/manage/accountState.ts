import type { Day } from "#contract/day.ts";
import { searchName } from "#contract/searchName.ts";
import type { Account } from "../../database/accountBook.ts";
import { hasEnded } from "./accountIn.ts";

export const ACCOUNT_STATES = ["in-use", "waiting", "without-rights", "disabled"] as const;
/** waiting: no password was set yet; without-rights: every grant has ended. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

export function accountState(account: Account, today: Day): AccountState {
  if (account.disabledOn !== null) return "disabled";
  if (account.grants.every((grant) => hasEnded(grant, today))) return "without-rights";
  return account.hasWayIn ? "in-use" : "waiting";
}

export interface AccountFilter {
  readonly search: string;
  readonly role: string;
  /** Id of a unit; "" for all. */
  readonly unit: string;
  readonly state: string;
}

/** Accounts that a list shows: by words of name or user name without tone marks, role and unit of grants, state. */
export function matchingAccounts(
  accounts: readonly Account[],
  { search, role, unit, state }: AccountFilter,
  today: Day,
): Account[] {
  const words = searchName(search).split(" ").filter(Boolean);
  return accounts.filter((account) => {
    const text = ` ${searchName(`${account.name} ${account.username}`)}`;
    return (
      words.every((word) => text.includes(` ${word}`)) &&
      (state === "" || accountState(account, today) === state) &&
      ((role === "" && unit === "") ||
        account.grants.some(
          (grant) =>
            !hasEnded(grant, today) &&
            (role === "" || grant.role === role) &&
            (unit === "" || String(grant.agencyId) === unit),
        ))
    );
  });
}
