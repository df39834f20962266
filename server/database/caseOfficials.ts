import type { Day } from "#contract/day.ts";
import { RIGHTS_OF, ROLES } from "#contract/rights.ts";
import type { Database } from "./connect.ts";
import { readReach } from "./grants.ts";

export interface CaseOfficial {
  readonly id: string;
  readonly name: string;
}

/** Accounts in use that may answer cases of a unit today, by name. */
export async function listOfficialsForCase(
  db: Database,
  unitId: number,
  today: Day,
): Promise<CaseOfficial[]> {
  const roles = ROLES.filter((role) => RIGHTS_OF[role].includes("answer-cases"));
  const rows = await db
    .selectFrom("grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .select(["a.id", "a.name", "g.agency_id as agencyId"])
    .where("g.role", "in", roles)
    .where("g.valid_from", "<=", today)
    .where((eb) => eb.or([eb("g.valid_to", "is", null), eb("g.valid_to", ">=", today)]))
    .where((eb) => eb.or([eb("a.disabled_on", "is", null), eb("a.disabled_on", ">", today)]))
    .orderBy("a.name")
    .orderBy("a.id")
    .execute();
  const reachOf = await readReach(db);
  const reaching = rows.filter(({ agencyId }) => reachOf(agencyId).has(unitId));
  return [...new Map(reaching.map(({ id, name }) => [id, { id, name }])).values()];
}
