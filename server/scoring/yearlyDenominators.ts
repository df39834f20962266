import { answered } from "./answered.ts";

import { countsBy } from "./countsBy.ts";
import { NO_ANSWERS } from "./levelCounts.ts";
import { wholeNumber } from "./wholeNumber.ts";
import type { YearlyDossiers, YearlyTally } from "./yearlyReport.ts";

/** What the dossiers of a year are known for, unit by unit in the boundaries of their time. */
export interface Denominators {
  /** Unit → dossiers resolved in the year. A unit that is not in here reported none. */
  readonly resolvedOf: ReadonlyMap<string, number>;
  /** Units with ratings that reported no dossiers, sorted. */
  readonly unitsWithout: readonly string[];
}

/**
 * For which units the number of dossiers is known.
 *
 * Formula: a unit's dossiers are those resolved over all months and fields that it reported. It counts as known
 * once it reported any. The province's own pool, where the last few ratings of other units met at the end of the
 * year, serves nobody and is asked for none.
 * Source: Thông tư 01/2018/TT-VPCP: offices report dossiers received and resolved.
 * Refuses: dossiers that are not whole numbers of 0 or more.
 *
 * @example
 * yearlyDenominators([{ unit: "a", field: "land", month: "2025-01", received: 12, resolved: 10 }], [{ unit: "b", counts: [0, 0, 0, 1, 4] }], new Set()); // → { resolvedOf: new Map([["a", 10]]), unitsWithout: ["b"] }
 * yearlyDenominators([{ unit: "a", field: "land", month: "2025-01", received: 12, resolved: -1 }], [], new Set()); // → RangeError
 */
export function yearlyDenominators(
  dossiers: readonly YearlyDossiers[],
  ratings: readonly Pick<YearlyTally, "unit" | "counts">[],
  pools: ReadonlySet<string>,
): Denominators {
  const resolvedOf = new Map<string, number>();
  for (const { unit, resolved } of dossiers) {
    resolvedOf.set(unit, (resolvedOf.get(unit) ?? 0) + wholeNumber("resolved", resolved));
  }
  const rated = countsBy(ratings, ({ unit }) => unit);
  const unitsWithout = [...rated.keys()].filter(
    (unit) => !resolvedOf.has(unit) && !pools.has(unit) && answered(rated.get(unit) ?? NO_ANSWERS) > 0,
  );
  return { resolvedOf, unitsWithout };
}
