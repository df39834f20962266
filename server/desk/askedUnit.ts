import { z } from "zod";
import { day } from "#contract/day.ts";
import { RIGHTS_OF } from "#contract/rights.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { type Register, readRegister, unitOf } from "../figures/register.ts";
import type { Actor } from "../http/Actor.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";

/** How an address of the desk names a unit: `unit=01864`, `unit=01864&on=2025-06-30` or `unit=01864@2025-06-30`. */
export const unitQuery = z.object({
  unit: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,16}(@\d{4}-\d\d-\d\d)?$/)
    .optional()
    .or(z.literal("").transform(() => undefined)),
  on: day.optional(),
});
export type UnitQuery = z.infer<typeof unitQuery>;

/** The unit that the address names; without one, the highest that the official's grants give. */
export function askedUnit(register: Register, { unit, on }: UnitQuery, actor: Actor): StoredAgency {
  if (unit === undefined) return homeUnit(register, actor);
  const [code, until] = unit.split("@");
  const named = until === undefined ? on : day.safeParse(until).data;
  if (until !== undefined && named === undefined) throw new ApiError("unknown-agency", { field: "unit" });
  return unitOf(register, code, named);
}

/** The province for who sees it whole, else the unit of the first grant that shows figures. */
function homeUnit(register: Register, actor: Actor): StoredAgency {
  const visible = actor.unitsOf("see-figures");
  const units = register.agencies.filter(({ id }) => visible.has(id));
  const root = units.find(({ code, validTo }) => code === register.installation.rootCode && validTo === null);
  const granted = actor.grants.find(({ role }) => RIGHTS_OF[role].includes("see-figures"));
  const home = root ?? units.find(({ id }) => id === granted?.agencyId) ?? units[0];
  if (!home) throw new ApiError("unknown-agency", { field: "unit" });
  return home;
}

/** Whoever sees no figures but answers comments has their work there. */
export function leadToCases(actor: Actor): string | undefined {
  return actor.unitsOf("see-cases").size > 0 ? "/cases" : undefined;
}

/** For `needs`: the unit that an address of the desk is about. */
export async function unitOfDesk(c: AppContext): Promise<number> {
  const { actor, platform } = c.var;
  if (!actor) throw new ApiError("not-signed-in");
  const query = unitQuery.safeParse({ unit: c.req.query("unit"), on: c.req.query("on") });
  if (!query.success) throw new ApiError("unknown-agency", { field: "unit" });
  return askedUnit(await readRegister(platform), query.data, actor).id;
}
