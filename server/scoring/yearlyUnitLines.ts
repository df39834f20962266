import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { compareMany } from "./compareMany.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";
import { rankBands } from "./rankBands.ts";
import { responseRate } from "./responseRate.ts";
import { subtractCounts } from "./subtractCounts.ts";
import { yearlyLines } from "./yearlyLines.ts";
import type { YearlyUnitLine } from "./yearlyReport.ts";

/** What the lines of units are made from; counts by key, in the boundaries of the end of the year. */
export interface UnitLinesQuestion {
  /** The units to list, in their order. */
  readonly keys: readonly string[];
  readonly year: ReadonlyMap<string, LevelCounts>;
  readonly yearBefore: ReadonlyMap<string, LevelCounts>;
  /** Dossiers resolved by key; a unit that is not in here has none known. */
  readonly dossiersOf: ReadonlyMap<string, number>;
  /** Keys that take no rank: pools of what others left over. */
  readonly pools: ReadonlySet<string>;
  readonly targetPercent: number;
}

/**
 * The units of a report: yearlyLines, and each unit's band of ranks, how it stands to the rest of the province, and
 * how many of its dossiers were rated.
 *
 * Formula: rankBands over all listed units that are no pools; each unit against all other counts of the year by
 * compareMany, one family over all units; 100·n/N where N is known and at least n.
 * Source: the files it calls.
 * Refuses: counts that are not whole numbers of 0 or more, a target not between 0 and 100.
 *
 * @example
 * yearlyUnitLines({ keys: ["a"], year: new Map([["a", [0, 0, 10, 90, 0]], ["b", [0, 0, 50, 50, 0]]]), yearBefore: new Map(), dossiersOf: new Map([["a", 400]]), pools: new Set(), targetPercent: 80 }).map(({ band, withRest, responsePercent }) => [band, withRest.claim, responsePercent]); // → [[{ best: 1, worst: 1, among: 1 }, "increased", 25]]
 * yearlyUnitLines({ keys: ["a"], year: new Map([["a", [0, 0, 0, 0, -1]]]), yearBefore: new Map(), dossiersOf: new Map(), pools: new Set(), targetPercent: 80 }); // → RangeError
 */
export function yearlyUnitLines(question: UnitLinesQuestion): YearlyUnitLine[] {
  const { keys, year, yearBefore, dossiersOf, pools, targetPercent } = question;
  const province = addCounts(...year.values());
  const countsOf = (key: string): LevelCounts => year.get(key) ?? NO_ANSWERS;
  const withRest = compareMany(
    keys.map((key) => ({ key, earlier: subtractCounts(province, countsOf(key)), later: countsOf(key) })),
  );
  const bands = new Map(
    rankBands(keys.filter((key) => !pools.has(key)).map((key) => ({ key, counts: countsOf(key) }))).map(
      ({ key, band }) => [key, band],
    ),
  );
  return yearlyLines(keys, year, yearBefore, targetPercent).map((line, at) => {
    const dossiers = dossiersOf.get(line.key) ?? null;
    const n = answered(countsOf(line.key));
    return {
      ...line,
      band: bands.get(line.key) ?? null,
      withRest: withRest[at]?.comparison ?? { comparable: false, claim: "cannotTell" },
      dossiers,
      responsePercent: dossiers !== null && dossiers > 0 && n <= dossiers ? responseRate(n, dossiers) : null,
    };
  });
}
