import { solveCholesky } from "./solveCholesky.ts";
import type { WeightedShares } from "./weightedShares.ts";

/** A unit as it takes part in one comparison. Periods are numbered from 0. */
export interface ComparedUnit extends WeightedShares {
  /** From this period on it is treated; before, it serves as comparison. At or past `end`: comparison throughout. */
  readonly start: number;
  /** From this period on it is not looked at. */
  readonly end: number;
  /** The period from which event time is counted. */
  readonly origin: number;
  /** Whether its treated periods enter the effect; if not, they are left aside. */
  readonly measured: boolean;
}

/** Sums over treated periods by event time; index 0 is event time −(number of periods). Effect = weighted / weight. */
export interface EffectSums {
  readonly weighted: Float64Array;
  readonly weight: Float64Array;
  /** How many units stand behind the sum of an event time. */
  readonly units: Uint16Array;
  /** The weight that each unit has in the sums, in the order of the units; 0: nothing of it could be compared. */
  readonly weightOf: Float64Array;
}

/** The sums of all units of a kind, and, if asked for, what they are without the first, the second, … unit. */
export interface ImputedEffects {
  readonly all: EffectSums;
  readonly without: readonly EffectSums[];
}

/** Normal equations of the period levels, unit levels taken out: matrix·levels = right; `support`: units by period. */
interface Equations {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
  readonly support: Int32Array;
}

/**
 * What the shares of treated units are above those they would have without treatment, for units of one kind.
 *
 * Formula: on untreated unit-periods alone fit share = level of the unit + level of the period by weighted least squares;
 * the effect of a treated unit-period is its share minus both levels, and effects are averaged with the weights. So each
 * start is compared with units not yet started in the same period, and never with units started before. Treated periods
 * in which fewer than two units are untreated, or that no chain of untreated periods joins to the unit, are left out.
 * Averaged over the units of one start it is the group-time effect of Callaway and Sant'Anna, with all periods before the
 * start as its base instead of the last one: a last month of eight ratings would drown every effect.
 * Source: K. Borusyak, X. Jaravel and J. Spiess (2024), "Revisiting event-study designs: robust and efficient
 * estimation", Review of Economic Studies 91:3253–3285, section 4; B. Callaway and P. Sant'Anna (2021),
 * "Difference-in-differences with multiple time periods", Journal of Econometrics 225:200–230.
 * Refuses: units with different numbers of periods.
 *
 * @example
 * imputedEffects([[0.5, 0.9, 1], [0.6, 0.7, 3], [0.6, 0.7, 3]].map(([before, after, start]) => ({ ...weightedShares([before * 10, after * 10], [10, 10]), start, end: 2, origin: 1, measured: start === 1 }))).all.weighted.map((sum) => roundHalfUp(sum, 4)).join(" "); // → "0 0 0.6708 0"
 * imputedEffects([1, 2].map((periods) => ({ ...weightedShares(Array(periods).fill(1), Array(periods).fill(2)), start: 1, end: 2, origin: 1, measured: true }))); // → RangeError
 */
export function imputedEffects(units: readonly ComparedUnit[], leaveOneOut = false): ImputedEffects {
  const periods = units[0]?.shares.length ?? 0;
  if (units.some((unit) => unit.shares.length !== periods)) {
    throw new RangeError("all units need the same number of periods");
  }
  const equations: Equations = {
    matrix: new Float64Array(periods * periods),
    right: new Float64Array(periods),
    support: new Int32Array(periods),
  };
  for (const unit of units) add(equations, unit, 1);
  const all = sumsOf(copyOf(equations), units, null, 2);
  if (!leaveOneOut) return { all, without: [] };
  const without = units.map((unit) => {
    const rest = copyOf(equations);
    add(rest, unit, -1);
    return sumsOf(rest, units, unit, 1);
  });
  return { all, without };
}

function copyOf({ matrix, right, support }: Equations): Equations {
  return { matrix: matrix.slice(), right: right.slice(), support: support.slice() };
}

/** Adds (sign 1) or takes away (−1) what a unit's untreated periods say; only the lower triangle is kept. */
function add({ matrix, right, support }: Equations, unit: ComparedUnit, sign: number): void {
  const { shares, weights } = unit;
  const periods = shares.length;
  const { until, total, mean } = before(unit);
  for (let row = 0; row < until; row++) {
    const weight = weights[row] as number;
    if (weight === 0) continue;
    const scaled = (sign * weight) / total;
    const start = row * periods;
    for (let column = 0; column <= row; column++) {
      matrix[start + column] = (matrix[start + column] as number) - scaled * (weights[column] as number);
    }
    matrix[start + row] = (matrix[start + row] as number) + sign * weight;
    right[row] = (right[row] as number) + sign * weight * ((shares[row] as number) - mean);
    support[row] = (support[row] as number) + sign;
  }
}

/** A unit's untreated periods: where they end, the first one with answers, their weight and their mean share. */
function before({ start, end, shares, weights }: ComparedUnit) {
  const until = Math.min(start, end, shares.length);
  let [first, total, sum] = [-1, 0, 0];
  for (let period = until - 1; period >= 0; period--) {
    const weight = weights[period] as number;
    if (weight === 0) continue;
    first = period;
    total += weight;
    sum += weight * (shares[period] as number);
  }
  return { until, first, total, mean: total === 0 ? 0 : sum / total };
}

function sumsOf(
  equations: Equations,
  units: readonly ComparedUnit[],
  leftOut: ComparedUnit | null,
  leastSupport: number,
): EffectSums {
  const periods = equations.right.length;
  const chain = chainOf(
    units.filter((unit) => unit !== leftOut),
    periods,
  );
  const levels = periodLevels(equations, chain);
  const sums: EffectSums = {
    weighted: new Float64Array(2 * periods),
    weight: new Float64Array(2 * periods),
    units: new Uint16Array(2 * periods),
    weightOf: new Float64Array(units.length),
  };
  for (const [place, unit] of units.entries()) {
    if (!unit.measured || unit === leftOut) continue;
    const { shares, weights, start, end, origin } = unit;
    const { until, first, total, mean } = before(unit);
    if (total === 0) continue;
    let level = mean;
    for (let period = 0; period < until; period++)
      level -= ((weights[period] as number) * (levels[period] as number)) / total;
    for (let period = start; period < Math.min(end, periods); period++) {
      const weight = weights[period] as number;
      if (weight === 0 || (equations.support[period] as number) < leastSupport) continue;
      if (chain[period] !== chain[first]) continue;
      const at = period - origin + periods;
      const effect = (shares[period] as number) - level - (levels[period] as number);
      sums.weighted[at] = (sums.weighted[at] as number) + weight * effect;
      sums.weight[at] = (sums.weight[at] as number) + weight;
      sums.units[at] = (sums.units[at] as number) + 1;
      sums.weightOf[place] = (sums.weightOf[place] as number) + weight;
    }
  }
  return sums;
}

/** For each period the first one that untreated units join it to: levels are known only against each other. */
function chainOf(units: readonly ComparedUnit[], periods: number): Int32Array {
  const chain = Int32Array.from({ length: periods }, (_, period) => period);
  const rootOf = (period: number): number => {
    let root = period;
    while (chain[root] !== root) root = chain[root] as number;
    return root;
  };
  for (const unit of units) {
    const { until, first } = before(unit);
    for (let period = first + 1; period < until && first >= 0; period++) {
      if (unit.weights[period] === 0) continue;
      const [one, other] = [rootOf(first), rootOf(period)];
      chain[Math.max(one, other)] = Math.min(one, other);
    }
  }
  return chain.map((_, period) => rootOf(period));
}

/** The periods' levels, the first of each chain set to 0; 0 too where no untreated unit was rated. */
function periodLevels({ matrix, right, support }: Equations, chain: Int32Array): Float64Array {
  const periods = right.length;
  for (let period = 0; period < periods; period++) {
    if ((support[period] as number) > 0 && chain[period] !== period) continue;
    for (let other = 0; other < periods; other++) {
      matrix[Math.max(period, other) * periods + Math.min(period, other)] = 0;
    }
    matrix[period * periods + period] = 1;
    right[period] = 0;
  }
  return solveCholesky(matrix, right);
}
