import { collapseStrata, type StrataGroup, type Stratum } from "./collapseStrata.ts";
import { type Interval, wilsonInterval } from "./wilsonInterval.ts";

/** A weighted index. Percents unrounded; `variance` of the estimate in share², `effectiveAnswers` after Kish. */
export interface WeightedIndex {
  readonly index: number;
  readonly interval: Interval;
  readonly variance: number;
  readonly effectiveAnswers: number;
  readonly answered: number;
  readonly dossiers: number;
  /** The strata that were taken together because one was too thin, group by group. */
  readonly collapsed: readonly (readonly (readonly string[])[])[];
  /** The strata with more ratings than dossiers: a clerk must look at them. */
  readonly overfull: readonly (readonly string[])[];
}

/**
 * The index weighted to the dossiers of each stratum, percent 0–100.
 *
 * Formula: Σ (N_h/N)·x_h/n_h over strata collapsed as collapseStrata says; variance
 * Σ (N_h/N)²·(1 − n_h/N_h)·p_h·(1 − p_h)/(n_h − 1); effective answers n_eff = N²/Σ(N_h²/n_h) after Kish, and the 95 %
 * Wilson interval on n_eff. It mends that busy or easy counters are rated more than others; it does not mend that
 * within a stratum the satisfied answer more readily. Without N_h the figure is "chưa gia quyền".
 * Source: W. G. Cochran (1977), "Sampling Techniques", 3rd ed., Wiley, 5A.9; L. Kish (1965), "Survey Sampling", Wiley, 11.7.
 * Refuses: what collapseStrata refuses.
 *
 * @example
 * postStratify([{ key: ["busy"], dossiers: 9000, satisfied: 70, answered: 100 }, { key: ["easy"], dossiers: 1000, satisfied: 95, answered: 100 }]).index; // → 72.5
 * roundHalfUp(postStratify([{ key: ["busy"], dossiers: 9000, satisfied: 70, answered: 100 }, { key: ["easy"], dossiers: 1000, satisfied: 95, answered: 100 }]).effectiveAnswers); // → 121.95
 * postStratify([]); // → RangeError
 */
export function postStratify(strata: readonly Stratum[]): WeightedIndex {
  const groups = collapseStrata(strata);
  const overfull = new Set(strata.filter((h) => h.answered > h.dossiers).map(({ key }) => key));
  const dossiers = total(groups, (group) => group.dossiers);
  if (dossiers === 0) throw new RangeError("postStratify needs at least one stratum");
  const satisfiedDossiers = total(groups, (h) => (h.dossiers * h.satisfied) / h.answered);
  const share = Math.min(1, satisfiedDossiers / dossiers);
  const effectiveAnswers = dossiers ** 2 / total(groups, (h) => h.dossiers ** 2 / h.answered);
  const { lower, upper } = wilsonInterval(share * effectiveAnswers, effectiveAnswers);
  return {
    index: 100 * share,
    interval: { lower: 100 * lower, upper: 100 * upper },
    variance: total(groups, (h) => (h.dossiers / dossiers) ** 2 * varianceOfShare(h)),
    effectiveAnswers,
    answered: total(groups, (h) => h.answered),
    dossiers,
    collapsed: groups.filter(({ keys }) => keys.length > 1).map(({ keys }) => keys),
    overfull: groups.flatMap(({ keys }) => keys).filter((key) => overfull.has(key)),
  };
}

function varianceOfShare({ dossiers, satisfied, answered }: StrataGroup): number {
  const share = satisfied / answered;
  const unseen = Math.max(0, 1 - answered / dossiers);
  return (unseen * share * (1 - share)) / (answered - 1);
}

function total(groups: readonly StrataGroup[], term: (group: StrataGroup) => number): number {
  return groups.reduce((sum, group) => sum + term(group), 0);
}
