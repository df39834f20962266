import type { Boundaries } from "#contract/results.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { SuccessionStep } from "../database/successions.ts";

/** Which units' counts make up a unit's figures, and the unit that each of them is shown under. */
export interface Territory {
  /** Unit id → id of the unit it is counted under. */
  readonly groupOf: ReadonlyMap<number, number>;
  /**
   * Units of the past that were divided, with only some of their parts in here: what of their counts belongs here
   * cannot be told, so no figure that reaches back to them can be given.
   */
  readonly divided: readonly StoredAgency[];
}

/**
 * The units behind a unit's figures.
 *
 * Old boundaries: the unit and everything that was ever below it, each counted under itself.
 * New boundaries: also every predecessor of those whose successors all lie in here, with everything below it; each is
 * counted under the last unit of its chain of whole successions that lies in here. Sums forward are exact; a unit that
 * was divided stays under its own name.
 */
export function territoryOf(
  root: number,
  agencies: readonly StoredAgency[],
  steps: readonly SuccessionStep[],
  boundaries: Boundaries,
): Territory {
  const childrenOf = grouped(agencies, (agency) => agency.parentId);
  const successorsOf = grouped(steps, (step) => step.predecessorId);
  const predecessorsOf = grouped(steps, (step) => step.successorId);
  const inside = new Set<number>();
  const half = new Set<number>();
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (inside.has(id)) continue;
    inside.add(id);
    half.delete(id);
    waiting.push(...(childrenOf.get(id) ?? []).map((child) => child.id));
    if (boundaries === "old") continue;
    for (const { predecessorId } of predecessorsOf.get(id) ?? []) {
      const isComplete = (successorsOf.get(predecessorId) ?? []).every((s) => inside.has(s.successorId));
      if (isComplete) waiting.push(predecessorId);
      else if (!inside.has(predecessorId)) half.add(predecessorId);
    }
  }
  const groupOf = new Map<number, number>();
  for (const id of inside) groupOf.set(id, boundaries === "old" ? id : lastInside(id, inside, successorsOf));
  return { groupOf, divided: agencies.filter(({ id }) => half.has(id) && !inside.has(id)) };
}

function lastInside(
  start: number,
  inside: ReadonlySet<number>,
  successorsOf: ReadonlyMap<number | null, readonly SuccessionStep[]>,
): number {
  const seen = new Set<number>();
  let id = start;
  while (!seen.has(id)) {
    seen.add(id);
    const onward = successorsOf.get(id) ?? [];
    const [only] = onward;
    if (onward.length !== 1 || only === undefined || !inside.has(only.successorId)) break;
    id = only.successorId;
  }
  return id;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The latest day on which a unit in here went over into another one in here; null: none did. */
export function reorganisedOn({ groupOf }: Territory, agencies: readonly StoredAgency[]): string | null {
  const heirs = new Set([...groupOf].filter(([id, group]) => id !== group).map(([, group]) => group));
  const days = agencies.filter(({ id }) => heirs.has(id)).map(({ validFrom }) => validFrom);
  return days.sort().at(-1) ?? null;
}

/** Whether two choices of boundaries come to the same figures. */
export function isSameTerritory(a: Territory, b: Territory): boolean {
  return (
    a.groupOf.size === b.groupOf.size && [...a.groupOf].every(([id, group]) => b.groupOf.get(id) === group)
  );
}
