import { imputedEffects } from "#scoring/imputedEffects.ts";
import type { UnitCounts } from "#scoring/unitCounts.ts";
import { weightedShares } from "#scoring/weightedShares.ts";

/**
 * The effect with the last period before each start as its only base, in points: Callaway and Sant'Anna's own choice.
 * It trusts less in the time before, and pays with chance where a period has few ratings.
 */
export function lastPeriodEffect(units: readonly UnitCounts<unknown>[]): number {
  const all = units.map((unit) => ({
    kind: unit.kind,
    start: unit.start ?? unit.answered.length,
    ...weightedShares(unit.satisfied, unit.answered),
  }));
  const periods = units[0]?.answered.length ?? 0;
  let [weighted, weight] = [0, 0];
  for (const kind of new Set(units.map((unit) => unit.kind))) {
    const ofKind = all.filter((unit) => unit.kind === kind);
    for (let start = 1; start < periods; start++) {
      for (let period = start; period < periods; period++) {
        const pair = [start - 1, period];
        const compared = ofKind
          .filter((unit) => unit.start === start || unit.start > period)
          .map((unit) => ({
            shares: Float64Array.from(pair, (at) => unit.shares[at] ?? 0),
            weights: Float64Array.from(pair, (at) => unit.weights[at] ?? 0),
            start: unit.start === start ? 1 : 2,
            end: 2,
            origin: 1,
            measured: unit.start === start,
          }));
        if (!compared.some(({ measured }) => measured)) continue;
        const sums = imputedEffects(compared).all;
        weighted += sums.weighted.reduce((sum, value) => sum + value, 0);
        weight += sums.weight.reduce((sum, value) => sum + value, 0);
      }
    }
  }
  return (100 * weighted) / weight;
}
