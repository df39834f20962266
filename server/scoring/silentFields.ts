import { answered } from "./answered.ts";
import type { YearlyDossiers, YearlyFigures, YearlyTally } from "./yearlyReport.ts";

/**
 * The service fields that a unit worked on and that no rating names. Silence is a finding.
 *
 * Formula: dossiers resolved in the year by unit (with its predecessors) and field, where there are any and no rating of
 * the unit names the field; beside them the ratings of the unit that name none, "mixed" or "unstated". Sorted.
 * Source: a choice of this platform.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * silentFields([{ unit: "a", field: "land", month: "2025-02", received: 9, resolved: 8 }], [{ unit: "a", field: "mixed", counts: [0, 0, 0, 0, 5] }], new Map([["a", "b"]])); // → [{ unit: "b", field: "land", dossiers: 8, unnamed: 5 }]
 * silentFields([], [{ unit: "a", field: "mixed", counts: [0, 0, 0, 0, -5] }], new Map()); // → RangeError
 */
export function silentFields(
  dossiers: readonly YearlyDossiers[],
  ratings: readonly Pick<YearlyTally, "unit" | "field" | "counts">[],
  yearEndUnit: ReadonlyMap<string, string>,
): YearlyFigures["silentFields"] {
  const nameOf = (unit: string, field: string): string => `${yearEndUnit.get(unit) ?? unit}\n${field}`;
  const rated = new Map<string, number>();
  for (const { unit, field, counts } of ratings) {
    const name = nameOf(unit, field);
    rated.set(name, (rated.get(name) ?? 0) + answered(counts));
  }
  const silent = new Map<string, { unit: string; field: string; dossiers: number; unnamed: number }>();
  for (const { unit, field, resolved } of dossiers) {
    const name = nameOf(unit, field);
    if (resolved === 0 || (rated.get(name) ?? 0) > 0) continue;
    const before = silent.get(name)?.dossiers ?? 0;
    const unnamed = ["mixed", "unstated"].reduce(
      (sum, none) => sum + (rated.get(nameOf(unit, none)) ?? 0),
      0,
    );
    silent.set(name, { unit: yearEndUnit.get(unit) ?? unit, field, dossiers: before + resolved, unnamed });
  }
  return [...silent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
