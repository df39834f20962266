import { RIGHTS_OF, type Right } from "#contract/rights.ts";
import type { SignedInAccount } from "../database/accountSessions.ts";
import type { Actor, Grant } from "../http/Actor.ts";

/**
 * An account with what its grants let it do.
 * @param reachOf the units that a grant at a unit reaches
 */
export function actorWith(
  account: SignedInAccount,
  grants: readonly Grant[],
  reachOf: (agencyId: number) => ReadonlySet<number>,
): Actor {
  const reach = new Map(grants.map((grant) => [grant.id, reachOf(grant.agencyId)]));
  const lacksFactor = !account.hasFactor && grants.some(({ role }) => role === "administrator");
  const giving = (right: Right) => (lacksFactor ? [] : grants.filter((grant) => gives(grant, right)));
  return {
    ...account,
    grants,
    lacksFactor,
    unitsOf: (right) => new Set(giving(right).flatMap(({ id }) => [...(reach.get(id) ?? [])])),
    may: (right, agencyId) => giving(right).some(({ id }) => reach.get(id)?.has(agencyId)),
    roleFor: (right, agencyId) =>
      giving(right).find(({ id }) => agencyId === undefined || reach.get(id)?.has(agencyId))?.role,
  };
}

/** Opening masked words is a mark on a grant, and only where its role may see comments at all. */
function gives(grant: Grant, right: Right): boolean {
  const ofRole = RIGHTS_OF[grant.role];
  return right === "unmask-words" ? grant.unmasks && ofRole.includes("see-cases") : ofRole.includes(right);
}
