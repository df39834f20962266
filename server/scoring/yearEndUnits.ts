import type { YearlyUnit } from "./yearlyReport.ts";

/**
 * Where each unit's counts belong in the boundaries of the end of the year: key → key.
 *
 * Formula: from successor to successor to the last one. A unit without one, since it stayed or was divided, is its own.
 * Source: whole units go over, so that raw counts add forward exactly (Nghị quyết 1683/NQ-UBTVQH15 lists whole communes).
 * Refuses: a key listed twice, a successor that is not listed, successors that run in a circle.
 *
 * @example
 * [...yearEndUnits([{ key: "a", successor: "b" }, { key: "b", successor: "c" }, { key: "c", successor: null }])]; // → [["a", "c"], ["b", "c"], ["c", "c"]]
 * yearEndUnits([{ key: "a", successor: "b" }]); // → RangeError
 */
export function yearEndUnits(
  units: readonly Pick<YearlyUnit, "key" | "successor">[],
): ReadonlyMap<string, string> {
  const successorOf = new Map(units.map(({ key, successor }) => [key, successor]));
  if (successorOf.size !== units.length) throw new RangeError("a unit is listed twice");
  const lastOf = (start: string): string => {
    let key = start;
    for (let steps = 0; steps <= units.length; steps++) {
      const next = successorOf.get(key);
      if (next === undefined) throw new RangeError(`unit ${key} is not listed`);
      if (next === null) return key;
      key = next;
    }
    throw new RangeError(`the successors of ${start} run in a circle`);
  };
  return new Map(units.map(({ key }) => [key, lastOf(key)]));
}
