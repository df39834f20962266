import type { Day } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import { listAgencies, type StoredAgency } from "./agencies.ts";
import type { Database } from "./connect.ts";
import { listSuccessions, type SuccessionStep } from "./successions.ts";

export interface StoredGrant {
  readonly id: number;
  readonly role: Role;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly unmasks: boolean;
}

/** What an account holds on a day. */
export async function listGrantsOfAccount(db: Database, accountId: string, on: Day): Promise<StoredGrant[]> {
  return await db
    .selectFrom("grants as g")
    .innerJoin("agencies as a", "a.id", "g.agency_id")
    .select(["g.id", "g.role", "g.agency_id as agencyId", "a.name as agencyName", "g.unmasks"])
    .where("g.account_id", "=", accountId)
    .where("g.valid_from", "<=", on)
    .where((eb) => eb.or([eb("g.valid_to", "is", null), eb("g.valid_to", ">=", on)]))
    .orderBy("g.id")
    .execute();
}

/** For each unit, all that a grant there reaches: see reachOf. */
export async function readReach(db: Database): Promise<(agencyId: number) => ReadonlySet<number>> {
  const [agencies, steps] = await Promise.all([listAgencies(db), listSuccessions(db)]);
  return (agencyId) => reachOf(agencyId, agencies, steps);
}

/**
 * A unit, all that is or was below it, and whatever went over whole into one of these. Never what it went into: a
 * grant at a unit that ended does not reach its successor.
 */
export function reachOf(
  agencyId: number,
  agencies: readonly Pick<StoredAgency, "id" | "parentId">[],
  steps: readonly SuccessionStep[],
): ReadonlySet<number> {
  const below = Map.groupBy(agencies, ({ parentId }) => parentId);
  const successors = Map.groupBy(steps, ({ predecessorId }) => predecessorId);
  const into = Map.groupBy(steps, ({ successorId }) => successorId);
  const reach = new Set([agencyId]);
  for (const id of reach) {
    for (const unit of below.get(id) ?? []) reach.add(unit.id);
    for (const { predecessorId } of into.get(id) ?? []) {
      if (successors.get(predecessorId)?.length === 1) reach.add(predecessorId);
    }
  }
  return reach;
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  readonly agencyId: number;
  readonly unmasks: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export async function insertGrant(trx: Database, grant: NewGrant): Promise<number> {
  const { id } = await trx
    .insertInto("grants")
    .values({
      account_id: grant.accountId,
      role: grant.role,
      agency_id: grant.agencyId,
      unmasks: grant.unmasks,
      valid_from: grant.validFrom,
      valid_to: grant.validTo,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
