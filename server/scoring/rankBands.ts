import { answered } from "./answered.ts";
import { clopperPearson } from "./clopperPearson.ts";
import { FLOOR_RANK } from "./disclosure.ts";
import type { Cell } from "./foldSmallCells.ts";
import { satisfied } from "./satisfied.ts";

/** The ranks a unit may hold among the `among` ranked units; 1 is the highest index. */
export interface RankBand {
  readonly best: number;
  readonly worst: number;
  readonly among: number;
}

/**
 * Each unit's set of possible ranks, right for all units at once with at least 95 %. Units whose bands overlap are
 * not shown as ordered.
 *
 * Formula: for the K units with 100 answers or more, exact (Clopper–Pearson) intervals at the confidence 0.95^(1/K)
 * each, so that all K hold their true shares together with 95 % (Šidák; units have no answer in common). A unit's best
 * rank is 1 + the units whose interval lies wholly above its own, its worst K − the units wholly below.
 * Exact intervals, since Wilson ones at so high a confidence cover too little near 100 %. Fewer than 100 answers: null.
 * Source: M. Klein, T. Wright and J. Wieczorek (2020), "A joint confidence region for an overall ranking of
 * populations", JRSS C 69:589–606.
 * Refuses: counts that are not whole numbers of 0 or more, a confidence not between 0 and 1.
 *
 * @example
 * rankBands([{ key: "a", counts: [0, 0, 5, 50, 45] }, { key: "b", counts: [30, 10, 10, 30, 20] }, { key: "c", counts: [0, 0, 9, 50, 40] }]); // → [{ key: "a", band: { best: 1, worst: 1, among: 2 } }, { key: "b", band: { best: 2, worst: 2, among: 2 } }, { key: "c", band: null }]
 * rankBands([{ key: "a", counts: [0, 0, 0, 0, -1] }]); // → RangeError
 */
export function rankBands<K>(
  units: readonly Cell<K>[],
  confidence = 0.95,
): { key: K; band: RankBand | null }[] {
  const ranked = units.filter(({ counts }) => answered(counts) >= FLOOR_RANK);
  const each = confidence ** (1 / Math.max(1, ranked.length));
  const intervals = new Map(
    ranked.map((unit) => [unit, clopperPearson(satisfied(unit.counts), answered(unit.counts), each)]),
  );
  const all = [...intervals.values()];
  return units.map((unit) => {
    const own = intervals.get(unit);
    if (own === undefined) return { key: unit.key, band: null };
    const above = all.filter((other) => other.lower > own.upper).length;
    const below = all.filter((other) => other.upper < own.lower).length;
    return { key: unit.key, band: { best: 1 + above, worst: all.length - below, among: all.length } };
  });
}
