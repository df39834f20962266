import { wholeNumber } from "./wholeNumber.ts";

/** One part of the dossiers: its names from the most telling on (unit, service field, channel, period). */
export interface Stratum {
  readonly key: readonly string[];
  readonly dossiers: number;
  readonly satisfied: number;
  readonly answered: number;
}

/** Strata taken as one; `keys` names all of them. */
export interface StrataGroup extends Omit<Stratum, "key"> {
  readonly keys: readonly (readonly string[])[];
}

/**
 * Strata joined until each has two answers and a dossier, so that each has a share and a variance.
 *
 * Formula: sort by key. While a group has fewer than two answers, or no dossier, the first such group joins the neighbour in
 * that order whose key shares the longer beginning with its own; of two equal ones the earlier. So the period
 * gives way first, then the channel, then the service field, and the unit last. The rule looks at no result, and what
 * was joined is reported.
 * Source: W. G. Cochran (1977), "Sampling Techniques", 3rd ed., Wiley, 5A.12, collapsed strata; the order is ours.
 * Refuses: a key listed twice, more satisfied than answered, fewer than two answers or no dossier in all.
 *
 * @example
 * collapseStrata([{ key: ["A", "civil"], dossiers: 50, satisfied: 1, answered: 1 }, { key: ["A", "land"], dossiers: 100, satisfied: 8, answered: 10 }, { key: ["B", "civil"], dossiers: 30, satisfied: 3, answered: 4 }]); // → [{ keys: [["A", "civil"], ["A", "land"]], dossiers: 150, satisfied: 9, answered: 11 }, { keys: [["B", "civil"]], dossiers: 30, satisfied: 3, answered: 4 }]
 * collapseStrata([{ key: ["A"], dossiers: 50, satisfied: 1, answered: 1 }]); // → RangeError
 */
export function collapseStrata(strata: readonly Stratum[]): StrataGroup[] {
  const groups = strata.map(asGroup).sort((a, b) => compareKeys(first(a), first(b)));
  for (const [at, group] of groups.entries()) {
    const next = groups[at + 1];
    if (next && compareKeys(first(group), first(next)) === 0) {
      throw new RangeError(`stratum ${first(group).join(" / ")} is listed twice`);
    }
  }
  for (let at = groups.findIndex(isSmall); at !== -1; at = groups.findIndex(isSmall)) {
    const [before, own, after] = [groups[at - 1], groups[at], groups[at + 1]];
    if (own === undefined || (before === undefined && after === undefined)) {
      throw new RangeError("all strata together have fewer than two answers, or no dossier");
    }
    const toEarlier = before ? sharedBeginning(last(before), first(own)) : -1;
    const toLater = after ? sharedBeginning(last(own), first(after)) : -1;
    const start = toEarlier >= toLater ? at - 1 : at;
    groups.splice(start, 2, joined(groups.slice(start, start + 2)));
  }
  return groups;
}

function asGroup({ key, dossiers, satisfied, answered }: Stratum): StrataGroup {
  wholeNumber("dossiers", dossiers);
  wholeNumber("answered", answered);
  if (wholeNumber("satisfied", satisfied) > answered) {
    throw new RangeError(`stratum ${key.join(" / ")}: ${satisfied} satisfied of ${answered} answers`);
  }
  return { keys: [key], dossiers, satisfied, answered };
}

const isSmall = (group: StrataGroup): boolean => group.answered < 2 || group.dossiers === 0;
const first = (group: StrataGroup): readonly string[] => group.keys[0] ?? [];
const last = (group: StrataGroup): readonly string[] => group.keys.at(-1) ?? [];

function joined(groups: readonly StrataGroup[]): StrataGroup {
  return {
    keys: groups.flatMap(({ keys }) => keys),
    dossiers: groups.reduce((sum, { dossiers }) => sum + dossiers, 0),
    satisfied: groups.reduce((sum, { satisfied }) => sum + satisfied, 0),
    answered: groups.reduce((sum, { answered }) => sum + answered, 0),
  };
}

function sharedBeginning(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, at) => part !== b[at]);
  return differs === -1 ? a.length : differs;
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = sharedBeginning(a, b);
  const [partA, partB] = [a[at], b[at]];
  if (partA === undefined || partB === undefined) return a.length - b.length;
  return partA < partB ? -1 : 1;
}
