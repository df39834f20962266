import { answered } from "./answered.ts";
import { countsBy } from "./countsBy.ts";
import { FLOOR_INDEX } from "./disclosure.ts";
import { finitePopulationInterval } from "./finitePopulationInterval.ts";
import { NO_ANSWERS } from "./levelCounts.ts";
import { responseRate } from "./responseRate.ts";
import { satisfied } from "./satisfied.ts";
import { silenceBounds } from "./silenceBounds.ts";
import type { Denominators } from "./yearlyDenominators.ts";
import type { YearlyPopulation, YearlyTally } from "./yearlyReport.ts";

/**
 * How the ratings of a year stand to the dossiers: how many answered, and what the silent could change.
 *
 * Formula: over the units whose dossiers are known, n ratings of N dossiers; responseRate, silenceBounds and
 * finitePopulationInterval as their own files say. More ratings than dossiers is an error in one of the two and gives none
 * of the three. null when no unit reported dossiers.
 * Source: the files it calls.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * yearlyPopulation({ resolvedOf: new Map([["a", 2000]]), unitsWithout: ["b"] }, [{ unit: "a", counts: [0, 40, 40, 200, 120] }, { unit: "b", counts: [0, 0, 0, 0, 50] }]).silence; // → { lower: 16, upper: 96 }
 * yearlyPopulation({ resolvedOf: new Map(), unitsWithout: ["b"] }, [{ unit: "b", counts: [0, 0, 0, 0, 50] }]); // → null
 * yearlyPopulation({ resolvedOf: new Map([["a", 2]]), unitsWithout: [] }, [{ unit: "a", counts: [0, 0, 0, 0, -1] }]); // → RangeError
 */
export function yearlyPopulation(
  { resolvedOf, unitsWithout }: Denominators,
  ratings: readonly Pick<YearlyTally, "unit" | "counts">[],
): YearlyPopulation | null {
  const dossiers = [...resolvedOf.values()].reduce((sum, resolved) => sum + resolved, 0);
  if (dossiers === 0) return null;
  const covered = ratings.filter(({ unit }) => resolvedOf.has(unit));
  const counts = countsBy(covered, () => "covered").get("covered") ?? NO_ANSWERS;
  const [n, x] = [answered(counts), satisfied(counts)];
  const isSound = n <= dossiers;
  return {
    dossiers,
    ratings: n,
    responsePercent: isSound ? responseRate(n, dossiers) : null,
    silence: isSound ? silenceBounds(x, n, dossiers) : null,
    finite: isSound && n >= FLOOR_INDEX ? inPercent(finitePopulationInterval(x, n, dossiers)) : null,
    unitsWithout,
  };
}

function inPercent({ lower, upper }: { lower: number; upper: number }): { lower: number; upper: number } {
  return { lower: 100 * lower, upper: 100 * upper };
}
