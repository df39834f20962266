import { FLOOR_INDEX } from "./disclosure.ts";
import { postStratify, type WeightedIndex } from "./postStratify.ts";
import type { YearlyStrata } from "./yearlyStrata.ts";

/**
 * The year's index weighted to the dossiers, or null when it cannot be given.
 *
 * Formula: postStratify over the strata; what yearlyStrata had already taken together is reported first among the
 * collapsed. null without dossiers, and below 30 ratings, the floor of every index.
 * Source: the files it calls.
 * Refuses: what postStratify refuses.
 *
 * @example
 * yearlyWeighted({ strata: [{ key: ["a"], dossiers: 90, satisfied: 14, answered: 20 }, { key: ["b"], dossiers: 10, satisfied: 19, answered: 20 }], joined: [] }).index; // → 72.5
 * yearlyWeighted({ strata: [{ key: ["a"], dossiers: 0, satisfied: 30, answered: 30 }], joined: [] }); // → null
 * yearlyWeighted({ strata: [{ key: ["a"], dossiers: 9, satisfied: 50, answered: 40 }], joined: [] }); // → RangeError
 */
export function yearlyWeighted({ strata, joined }: YearlyStrata): WeightedIndex | null {
  const answered = strata.reduce((sum, stratum) => sum + stratum.answered, 0);
  const dossiers = strata.reduce((sum, stratum) => sum + stratum.dossiers, 0);
  if (answered < FLOOR_INDEX || dossiers === 0) return null;
  const weighted = postStratify(strata);
  return { ...weighted, collapsed: [...joined, ...weighted.collapsed] };
}
