import { answered } from "./answered.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";
import { wholeNumber } from "./wholeNumber.ts";
import type { YearlyUnit } from "./yearlyReport.ts";

/**
 * The units that a year's table has a line for, sorted.
 *
 * Formula: those with answers in the year, and those that are there on 31 December, answers or not: a unit nobody
 * rated is a finding. A province has a line only for what others left over, since it serves nobody itself.
 * Source: a choice of this platform.
 * Refuses: a year that is not a whole number; counts that are not whole numbers of 0 or more.
 *
 * @example
 * listedUnits(2025, [{ key: "b", kind: "commune", validTo: null }, { key: "a", kind: "commune", validTo: "2025-06-30" }, { key: "c", kind: "province", validTo: null }], new Map()); // → ["b"]
 * listedUnits(2025, [{ key: "a", kind: "commune", validTo: "2025-06-30" }], new Map([["a", [0, 0, 0, 1, 4]]])); // → ["a"]
 * listedUnits(2025.5, [], new Map()); // → RangeError
 */
export function listedUnits(
  year: number,
  units: readonly Pick<YearlyUnit, "key" | "kind" | "validTo">[],
  countsOf: ReadonlyMap<string, LevelCounts>,
): string[] {
  const lastDay = `${wholeNumber("year", year)}-12-31`;
  return units
    .filter(({ key, kind, validTo }) => {
      if (answered(countsOf.get(key) ?? NO_ANSWERS) > 0) return true;
      return kind !== "province" && (validTo === null || validTo >= lastDay);
    })
    .map(({ key }) => key)
    .sort();
}
