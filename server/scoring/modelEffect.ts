import { clusteredEffect, type Effect, type TimedEffect } from "./clusteredEffect.ts";
import type { ComparedUnit } from "./imputedEffects.ts";
import { placedUnit } from "./placedUnit.ts";
import type { UnitCounts } from "./unitCounts.ts";
import { weightedShares } from "./weightedShares.ts";

/** What the models did to the index, in percentage points. */
export interface ModelEffect<K> {
  /** The mean over all units with a model and all periods from its start on; null: fewer than two could be compared, or one hangs on another. */
  readonly effect: Effect | null;
  /** The same before the starts, where nothing should be; null: too short a time before to look. */
  readonly preTrend: Effect | null;
  /** One by one, from twelve periods before the start on. Before it, each is compared with the first half of "before". */
  readonly byTime: readonly TimedEffect[];
  /** Units with a model that entered the effect. */
  readonly measured: readonly K[];
  /** Units with a model and fewer than 30 answers before or from its start on: they could not say anything. */
  readonly tooFew: readonly K[];
  /** Units with a model and enough answers, but fewer than two units of their kind without one at the time. */
  readonly withoutComparison: readonly K[];
  /** Units that never had a model in these periods; those not yet started serve as comparison as well. */
  readonly neverStarted: number;
}

/** How far before the start the check is shown, period by period. */
const SHOWN_BEFORE = 12;

/**
 * Whether the models moved the index: difference in differences over all units, with staggered starts.
 *
 * Formula: clusteredEffect, kind by kind: each start is compared with units of the same kind that have not started in that
 * period. Before is all time before the start. The check of the trend before: the units are treated as if they had
 * started half-way through their "before", on the periods before their true start alone; what then seems an effect is a
 * trend that they had anyway.
 * It is an effect if, without the models, units with and without one of the same kind would have moved alike on average.
 * A season, a campaign in all units or a trend of a kind falls out; something that comes to the same units together
 * with the model, as a new head does, does not.
 * Source: Callaway and Sant'Anna (2021), Journal of Econometrics 225:200–230 (effects by start and time, units not yet
 * started as comparison, no comparison with units started before); Borusyak, Jaravel and Spiess (2024), Review of
 * Economic Studies 91:3253–3285 (imputation); L. Liu, Y. Wang and Y. Xu (2024), "A practical guide to counterfactual
 * estimators", American Journal of Political Science 68:160–176 (the placebo check of the time before).
 * Refuses: units with different numbers of periods, counts that are not whole numbers of 0 or more, more satisfied than
 * answered, a start that is not a period.
 *
 * @example
 * roundHalfUp(modelEffect(["a", "b", "c", "d"].map((key, place) => ({ key, kind: "commune", start: place < 2 ? 1 : null, satisfied: [60 + place, place < 2 ? 80 + 2 * place : 70 + place], answered: [100, 100] }))).effect.difference); // → 10.5
 * modelEffect([{ key: "a", kind: "commune", start: 1, satisfied: [9, 9], answered: [10, 12] }]).tooFew; // → ["a"]
 * modelEffect([{ key: "a", kind: "commune", start: 1, satisfied: [9, 13], answered: [10, 12] }]); // → RangeError
 */
export function modelEffect<K>(units: readonly UnitCounts<K>[]): ModelEffect<K> {
  const periods = units[0]?.answered.length ?? 0;
  if (units.some((unit) => unit.answered.length !== periods)) {
    throw new RangeError("all units need the same number of periods");
  }
  const placed = units.map((unit) => ({
    ...unit,
    compared: placedUnit(weightedShares(unit.satisfied, unit.answered), unit.answered, unit.start),
  }));
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) =>
    placed.filter((unit) => unit.kind === kind),
  );
  const now = clusteredEffect(kinds.map((ofKind) => ofKind.map(({ compared }) => compared)));
  const entered = kinds.flatMap((ofKind, kind) =>
    ofKind.map((unit, place) => ({ ...unit, entered: (now.weights[kind]?.[place] ?? 0) > 0 })),
  );
  const check = clusteredEffect(
    kinds.map((ofKind) => ofKind.map(({ compared }) => asIfStartedHalfWay(compared))),
  );
  const started = entered.filter(({ start }) => start !== null && start < periods);
  return {
    effect: now.overall,
    preTrend: check.overall,
    byTime: [...check.byTime.filter(({ eventTime }) => eventTime >= -SHOWN_BEFORE), ...now.byTime],
    measured: started.filter((unit) => unit.entered).map(({ key }) => key),
    tooFew: started.filter(({ compared }) => !compared.measured).map(({ key }) => key),
    withoutComparison: started
      .filter((unit) => unit.compared.measured && !unit.entered)
      .map(({ key }) => key),
    neverStarted: entered.length - started.length,
  };
}

/** The periods before the true start alone, the second half of them taken as treated. */
function asIfStartedHalfWay(unit: ComparedUnit): ComparedUnit {
  return unit.measured
    ? { ...unit, start: Math.ceil(unit.start / 2), end: unit.start }
    : { ...unit, end: unit.start };
}
