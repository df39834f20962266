import { type ComparedUnit, type EffectSums, type ImputedEffects, imputedEffects } from "./imputedEffects.ts";
import { studentPValue } from "./studentPValue.ts";
import { studentQuantile } from "./studentQuantile.ts";
import type { Interval } from "./wilsonInterval.ts";

/** An effect in percentage points with its 95 % interval, and of how many treated units it is the mean. */
export interface Effect {
  readonly difference: number;
  readonly interval: Interval;
  readonly pValue: number;
  readonly units: number;
}

/** The effect in the period of the start (0), one later (1), or, as a check, one before it (−1). */
export interface TimedEffect extends Effect {
  readonly eventTime: number;
}

/** All event times together, and one by one; null and left out where the effect does not survive leaving out a unit. */
export interface ClusteredEffect {
  readonly overall: Effect | null;
  readonly byTime: readonly TimedEffect[];
  /** The weight of each unit in the effect, kind by kind, unit by unit; 0: nothing of it could be compared. */
  readonly weights: readonly Float64Array[];
}

/**
 * The effect over several kinds of units, with an interval that takes each unit as one witness, however many its ratings.
 *
 * Formula: sums of imputedEffects over kinds, weighted / weight. Standard error by leaving out one unit after the other:
 * √((G − 1)/G · Σ (effect without g − effect)²). The interval reaches t standard errors to each side, with the degrees
 * of freedom of Welch and Satterthwaite from two sides, treated and comparison, each with its effective number of
 * units (Σw)²/Σw² less one: three treated units are three, and one large one among small ones is hardly more than one.
 * Where no unit differs from another, as where all stand at 100 %, there is no witness of chance and the interval is all
 * of −100 to 100. Ratings of one unit move together, so a standard error from ratings alone would claim effects where a head changed.
 * Source: J. G. MacKinnon, M. Ø. Nielsen and M. D. Webb (2023), "Cluster-robust inference: a guide to empirical
 * practice", Journal of Econometrics 232:272–299 (the jackknife, CV3); B. L. Welch (1947), Biometrika 34:28–35;
 * L. Kish (1965), "Survey Sampling", for the effective number.
 * Refuses: units with different numbers of periods within a kind.
 *
 * @example
 * clusteredEffect([[[0.5, 0.9, 1], [0.5, 0.8, 1], [0.6, 0.7, 3], [0.6, 0.7, 3]].map(([before, after, start]) => ({ ...weightedShares([before * 10, after * 10], [10, 10]), start, end: 2, origin: 1, measured: start === 1 }))]).byTime.map(({ eventTime, difference, units }) => [eventTime, roundHalfUp(difference), units]); // → [[0, 25, 2]]
 * clusteredEffect([]).overall; // → null
 * clusteredEffect([[1, 2].map((periods) => ({ ...weightedShares(Array(periods).fill(1), Array(periods).fill(2)), start: 1, end: 2, origin: 1, measured: true }))]); // → RangeError
 */
export function clusteredEffect(kinds: readonly (readonly ComparedUnit[])[]): ClusteredEffect {
  const fits = kinds.map((units) => ({ ...imputedEffects(units, true), silent: units.map(isSilent) }));
  const weights = fits.map(({ all }) => all.weightOf);
  const treated = weights.flatMap((ofKind) => [...ofKind].filter((weight) => weight > 0));
  const sides: Sides = [effectiveNumber(treated), effectiveNumber(comparisonWeights(kinds, weights))];
  const overall = treated.length < 2 ? null : effectOf(fits, sides, totalOf, treated.length);
  const byTime: TimedEffect[] = [];
  const periods = kinds[0]?.[0]?.shares.length ?? 0;
  for (let at = 0; at < 2 * periods; at++) {
    const units = fits.reduce((sum, { all }) => sum + (all.units[at] ?? 0), 0);
    const one = units < 2 ? null : effectOf(fits, sides, (sums) => totalAt(sums, at), units, units - 1);
    if (one) byTime.push({ eventTime: at - periods, ...one });
  }
  return { overall, byTime, weights };
}

interface Total {
  readonly weighted: number;
  readonly weight: number;
}

/** What is known of the treated units (0) and of the units they are compared with (1). */
type Sides = readonly [number, number];

function totalOf({ weighted, weight }: EffectSums): Total {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return { weighted: sum(weighted), weight: sum(weight) };
}

function totalAt({ weighted, weight }: EffectSums, at: number): Total {
  return { weighted: weighted[at] ?? 0, weight: weight[at] ?? 0 };
}

/** Without an untreated period a unit tells nothing, and is no witness. */
function isSilent({ weights, start, end }: ComparedUnit): boolean {
  return !weights.slice(0, Math.min(start, end)).some((weight) => weight > 0);
}

function effectOf(
  fits: readonly (ImputedEffects & { readonly silent: readonly boolean[] })[],
  numbers: Sides,
  total: (sums: EffectSums) => Total,
  units: number,
  mostFreedom = Infinity,
): Effect | null {
  const whole = fits.map(({ all }) => total(all));
  const weight = whole.reduce((sum, one) => sum + one.weight, 0);
  const weighted = whole.reduce((sum, one) => sum + one.weighted, 0);
  const effect = weighted / weight;
  const squares: [number, number] = [0, 0];
  let witnesses = 0;
  for (const [kind, { all, without, silent }] of fits.entries()) {
    const own = whole[kind] ?? { weighted: 0, weight: 0 };
    if (own.weight === 0) continue;
    for (const [place, sums] of without.entries()) {
      if (silent[place]) continue;
      const rest = total(sums);
      const restWeight = weight - own.weight + rest.weight;
      if (restWeight < 1e-9) return null;
      const shift = (weighted - own.weighted + rest.weighted) / restWeight - effect;
      squares[(all.weightOf[place] ?? 0) > 0 ? 0 : 1] += shift * shift;
      witnesses++;
    }
  }
  const error = Math.sqrt(((witnesses - 1) / witnesses) * (squares[0] + squares[1]));
  if (error < 1e-9) {
    return { difference: 100 * effect, interval: { lower: -100, upper: 100 }, pValue: 1, units };
  }
  const freedom = Math.max(0.1, Math.min(mostFreedom, freedomOf(squares, numbers)));
  const reach = error * studentQuantile(freedom);
  return {
    difference: 100 * effect,
    interval: { lower: Math.max(-100, 100 * (effect - reach)), upper: Math.min(100, 100 * (effect + reach)) },
    pValue: studentPValue(effect / error, freedom),
    units,
  };
}

function freedomOf(squares: Sides, numbers: Sides): number {
  const parts = squares.map((square, side) => square ** 2 / ((numbers[side] ?? 0) - 1));
  return (squares[0] + squares[1]) ** 2 / ((parts[0] ?? 0) + (parts[1] ?? 0));
}

function effectiveNumber(weights: readonly number[]): number {
  const [sum, squares] = [weights.reduce((a, b) => a + b, 0), weights.reduce((a, b) => a + b * b, 0)];
  return sum ** 2 / squares;
}

/** How much each unit stands for the untreated while units of its kind are treated; a kind counts by its treated. */
function comparisonWeights(
  kinds: readonly (readonly ComparedUnit[])[],
  treated: readonly Float64Array[],
): number[] {
  return kinds.flatMap((units, kind) => {
    const ofKind = (treated[kind] ?? new Float64Array()).reduce((sum, weight) => sum + weight, 0);
    const first = Math.min(...units.filter((unit) => unit.measured).map((unit) => unit.start));
    const own = units.map(({ weights, start, end }) =>
      weights.slice(first, Math.min(start, end)).reduce((sum, weight) => sum + weight, 0),
    );
    const all = own.reduce((sum, weight) => sum + weight, 0);
    return ofKind === 0 ? [] : own.map((weight) => (ofKind * weight) / all);
  });
}
