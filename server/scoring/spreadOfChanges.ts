/** A unit's answers before and after a day. */
export interface Change {
  readonly before: { readonly satisfied: number; readonly answered: number };
  readonly after: { readonly satisfied: number; readonly answered: number };
}

/**
 * How far units move apart by themselves, as a standard deviation of shares 0–1: what remains of the scatter of their
 * changes when the chance of who answered is taken away.
 *
 * Formula: with changes d_i, variances v_i = Σ p(1 − p)/n over before and after, p = (x + 1)/(n + 2) so that nobody is
 * without chance, weights w = 1/v: τ² = (Σ w·(d − d̄)² − (m − 1)) / (Σ w − Σ w²/Σ w), and 0 where that is negative.
 * Source: R. DerSimonian and N. Laird (1986), "Meta-analysis in clinical trials", Controlled Clinical Trials 7:177–188.
 * Refuses: fewer than two units, a unit without answers before or after.
 *
 * @example
 * spreadOfChanges([{ before: { satisfied: 80, answered: 100 }, after: { satisfied: 80, answered: 100 } }, { before: { satisfied: 70, answered: 100 }, after: { satisfied: 71, answered: 100 } }]); // → 0
 * roundHalfUp(spreadOfChanges([{ before: { satisfied: 4999, answered: 9998 }, after: { satisfied: 5999, answered: 9998 } }, { before: { satisfied: 4999, answered: 9998 }, after: { satisfied: 3999, answered: 9998 } }]), 3); // → 0.141
 * spreadOfChanges([]); // → RangeError
 */
export function spreadOfChanges(units: readonly Change[]): number {
  if (units.length < 2 || units.some(({ before, after }) => !(before.answered > 0 && after.answered > 0))) {
    throw new RangeError("spreadOfChanges needs two units or more, each with answers before and after");
  }
  const changes = units.map(({ before, after }) => ({
    change: after.satisfied / after.answered - before.satisfied / before.answered,
    weight: 1 / (varianceOf(before) + varianceOf(after)),
  }));
  const sum = (of: (one: { change: number; weight: number }) => number): number =>
    changes.reduce((total, one) => total + of(one), 0);
  const weights = sum(({ weight }) => weight);
  const mean = sum(({ change, weight }) => weight * change) / weights;
  const scatter = sum(({ change, weight }) => weight * (change - mean) ** 2);
  const squares = sum(({ weight }) => weight * weight);
  return Math.sqrt(Math.max(0, (scatter - (units.length - 1)) / (weights - squares / weights)));
}

function varianceOf({ satisfied, answered }: Change["before"]): number {
  const share = (satisfied + 1) / (answered + 2);
  return (share * (1 - share)) / answered;
}
