import type { Day } from "#contract/day.ts";
import type { Account, AccountGrant } from "../../database/accountBook.ts";
import { isThere, type StoredAgency } from "../../database/agencies.ts";
import type { SuccessionStep } from "../../database/successions.ts";
import { hasEnded } from "./accountIn.ts";

/** A grant at a unit that has ended, and the units of today to which it could follow. */
export interface Followable {
  readonly account: Pick<Account, "id" | "name" | "username">;
  readonly grant: AccountGrant;
  readonly unitEndedOn: Day;
  /** Several when the unit was divided: nobody but the administrator knows where the person went. */
  readonly successors: readonly StoredAgency[];
}

/**
 * Grants that an administrator may let follow a merger. Those whose role the person already holds at the successor are
 * left out, as are accounts that are closed.
 */
export function followableGrants(
  accounts: readonly Account[],
  agencies: readonly StoredAgency[],
  steps: readonly SuccessionStep[],
  today: Day,
): Followable[] {
  const units = new Map(agencies.map((unit) => [unit.id, unit]));
  const next = Map.groupBy(steps, ({ predecessorId }) => predecessorId);
  return accounts
    .filter(({ disabledOn }) => disabledOn === null)
    .flatMap((account) => {
      const open = account.grants.filter((grant) => !hasEnded(grant, today));
      return open.flatMap((grant) => {
        const ended = units.get(grant.agencyId)?.validTo;
        if (!ended || ended >= today) return [];
        const holds = (unit: StoredAgency) =>
          open.some(({ role, agencyId }) => role === grant.role && agencyId === unit.id);
        const successors = unitsOfToday(grant.agencyId, units, next, today).filter((unit) => !holds(unit));
        return successors.length > 0 ? [{ account, grant, unitEndedOn: ended, successors }] : [];
      });
    });
}

/** Follows every way on from a unit until it reaches units that exist. */
function unitsOfToday(
  from: number,
  units: ReadonlyMap<number, StoredAgency>,
  next: ReadonlyMap<number, readonly SuccessionStep[]>,
  today: Day,
): StoredAgency[] {
  const reached = new Set([from]);
  for (const id of reached) for (const step of next.get(id) ?? []) reached.add(step.successorId);
  return [...reached]
    .filter((id) => id !== from)
    .flatMap((id) => units.get(id) ?? [])
    .filter((unit) => isThere(unit, today))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
