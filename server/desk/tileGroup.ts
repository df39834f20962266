import type { StoredAgency } from "../database/agencies.ts";
import type { Register } from "../figures/register.ts";
import { kindGroup } from "./kindGroup.ts";

/** What the tile of a unit stands under: a district, also one of the past, or a kind of unit; or it has ended. */
export type TileGroup =
  | { readonly kind: "district"; readonly name: string }
  | { readonly kind: "communes" | "departments" | "ended" };

/**
 * Where a unit's tile stands. There are no districts any more, but people know the land by them: a commune stands under
 * the district that most of the units it was made of belonged to; of equally many, under the one with the lowest code.
 */
export function tileGroup(unit: StoredAgency, { agencies, steps, today }: Register): TileGroup {
  if (unit.validTo !== null && unit.validTo < today) return { kind: "ended" };
  if (kindGroup(unit.kind) !== "commune") return { kind: "departments" };
  const byId = new Map(agencies.map((one) => [one.id, one]));
  const before = steps.filter(({ successorId }) => successorId === unit.id);
  const origins = before.length > 0 ? before.flatMap((step) => byId.get(step.predecessorId) ?? []) : [unit];
  const districts = origins
    .flatMap(({ parentId }) => byId.get(parentId ?? -1) ?? [])
    .filter(({ kind }) => kind === "district");
  const [most] = [...Map.groupBy(districts, ({ code }) => code).values()].sort(
    (a, b) => b.length - a.length || ((a[0]?.code ?? "") < (b[0]?.code ?? "") ? -1 : 1),
  );
  const name = most?.[0]?.name;
  return name === undefined ? { kind: "communes" } : { kind: "district", name };
}
