import { type Day, day } from "#contract/day.ts";
import { RIGHTS_OF, ROLES, type Role } from "#contract/rights.ts";
import { listAgencies, type StoredAgency } from "../../database/agencies.ts";
import type { Database } from "../../database/connect.ts";
import type { Actor } from "../../http/Actor.ts";

export const GRANT_FIELDS = ["role", "unit", "from", "to", "unmasks"] as const;
export type GrantForm = Readonly<Record<(typeof GRANT_FIELDS)[number], string>>;
export type GrantFault = "role" | "unit" | "days" | "unmasks";

export interface GrantOrder {
  readonly role: Role;
  readonly agencyId: number;
  readonly unmasks: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Units that exist today and where the administrator may give rights. */
export async function grantableUnits(db: Database, actor: Actor, today: Day): Promise<StoredAgency[]> {
  const reach = actor.unitsOf("change-accounts");
  return (await listAgencies(db, { on: today })).filter(({ id }) => reach.has(id));
}

/** What a form asks to give. Whoever sees no comments gets no leave to unmask them. */
export function readGrant(
  form: GrantForm,
  units: readonly StoredAgency[],
  today: Day,
): { grant: GrantOrder } | { fault: GrantFault } {
  const role = ROLES.find((one) => one === form.role);
  if (!role) return { fault: "role" };
  const unit = units.find(({ id }) => String(id) === form.unit);
  if (!unit) return { fault: "unit" };
  const validFrom = form.from === "" ? today : form.from;
  const validTo = form.to === "" ? null : form.to;
  const areDays = [validFrom, validTo ?? validFrom].every((one) => day.safeParse(one).success);
  if (!areDays || validFrom < today || (validTo !== null && validTo < validFrom)) return { fault: "days" };
  const unmasks = form.unmasks !== "";
  if (unmasks && !RIGHTS_OF[role].includes("see-cases")) return { fault: "unmasks" };
  return { grant: { role, agencyId: unit.id, unmasks, validFrom, validTo } };
}
