import type { StoredAgency } from "../database/agencies.ts";
import type { Register } from "../figures/register.ts";
import type { Actor } from "../http/Actor.ts";

/** The province of today; undefined while no units are loaded. */
export function rootOf({ agencies, installation }: Register): StoredAgency | undefined {
  return agencies.find(({ code, validTo }) => code === installation.rootCode && validTo === null);
}

/** Whether the official sees the figures of the province as a whole. */
export function seesProvince(register: Register, actor: Actor): boolean {
  const root = rootOf(register);
  return root !== undefined && actor.may("see-figures", root.id);
}

/** The units whose figures the official sees, by name; those that have ended after those of today. */
export function choosableUnits({ agencies }: Register, actor: Actor): StoredAgency[] {
  const visible = actor.unitsOf("see-figures");
  return agencies
    .filter(({ id }) => visible.has(id))
    .sort(
      (a, b) => Number(a.validTo !== null) - Number(b.validTo !== null) || a.name.localeCompare(b.name, "vi"),
    );
}
