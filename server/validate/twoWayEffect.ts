import type { UnitCounts } from "#scoring/unitCounts.ts";
import { weightedShares } from "#scoring/weightedShares.ts";

/**
 * What a regression on units, periods and "has a model" would give, in points: the habit that the measure avoids. It
 * compares late starts with units started before, whose growing effect it then takes away from the late ones.
 * Source: A. Goodman-Bacon (2021), Journal of Econometrics 225:254–277.
 */
export function twoWayEffect(units: readonly UnitCounts<unknown>[]): number {
  const rows = units.map((unit) => {
    const { shares, weights } = weightedShares(unit.satisfied, unit.answered);
    const model = shares.map((_, period) => (unit.start !== null && period >= unit.start ? 1 : 0));
    return { shares, weights, model, rest: model.slice() };
  });
  const periods = rows[0]?.shares.length ?? 0;
  for (let round = 0; round < 40; round++) {
    for (const { rest, weights } of rows) centre([...rest.keys()].map((at) => [rest, weights, at] as const));
    for (let at = 0; at < periods; at++)
      centre(rows.map(({ rest, weights }) => [rest, weights, at] as const));
  }
  const sum = (of: "shares" | "model"): number =>
    rows.reduce(
      (total, row) =>
        total +
        row.rest.reduce((own, rest, at) => own + (row.weights[at] ?? 0) * rest * (row[of][at] ?? 0), 0),
      0,
    );
  return (100 * sum("shares")) / sum("model");
}

/** Takes the weighted mean out of the cells. */
function centre(
  cells: readonly (readonly [values: Float64Array, weights: Float64Array, at: number])[],
): void {
  let [weighted, weight] = [0, 0];
  for (const [values, weights, at] of cells) {
    weighted += (weights[at] ?? 0) * (values[at] ?? 0);
    weight += weights[at] ?? 0;
  }
  if (weight === 0) return;
  for (const [values, , at] of cells) values[at] = (values[at] ?? 0) - weighted / weight;
}
