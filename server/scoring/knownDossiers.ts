import type { Denominators } from "./yearlyDenominators.ts";

/**
 * The dossiers of each unit in the boundaries of the end of the year, where they are known.
 *
 * Formula: the dossiers of the unit and its predecessors together, if one reported any and none of those with
 * ratings reported nothing: else ratings of the whole would be set against dossiers of a part.
 * Source: a choice of this platform.
 * Refuses: a unit that `yearEndUnit` does not know.
 *
 * @example
 * [...knownDossiers({ resolvedOf: new Map([["a", 10], ["b", 5], ["c", 7]]), unitsWithout: ["d"] }, new Map([["a", "n"], ["b", "n"], ["c", "m"], ["d", "m"]]))]; // → [["n", 15]]
 * knownDossiers({ resolvedOf: new Map([["a", 10]]), unitsWithout: [] }, new Map()); // → RangeError
 */
export function knownDossiers(
  { resolvedOf, unitsWithout }: Denominators,
  yearEndUnit: ReadonlyMap<string, string>,
): Map<string, number> {
  const partly = new Set(unitsWithout.map((unit) => yearEndUnit.get(unit)));
  const known = new Map<string, number>();
  for (const [unit, resolved] of resolvedOf) {
    const key = yearEndUnit.get(unit);
    if (key === undefined) throw new RangeError(`unit ${unit} is not listed`);
    if (!partly.has(key)) known.set(key, (known.get(key) ?? 0) + resolved);
  }
  return known;
}
