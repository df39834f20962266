import { effectFindings } from "./effectFindings.ts";
import { modelsByField } from "./modelsByField.ts";
import { placeboBars } from "./placeboBars.ts";
import type { PlaceboEffects } from "./placeboEffects.ts";
import { yearlyEffectUnits } from "./yearlyEffectUnits.ts";
import type { YearlyModelFigures, YearlyPlacebo } from "./yearlyModelFigures.ts";
import type { YearlyModels } from "./yearlyRegister.ts";
import type { YearlyInput } from "./yearlyReport.ts";

type Input = Pick<YearlyInput, "year" | "criteria" | "units" | "tallies">;

/**
 * The models of the movement in a yearly report: what the register counts, and whether the index moved.
 *
 * Formula: modelsByField for the year and for all time up to its end; effectFindings over yearlyEffectUnits. Of the
 * shuffled effects the ⌈2.5 %·n⌉-th and the ⌈97.5 %·n⌉-th smallest.
 * Source: the files it calls.
 * Refuses: what they refuse; a model that is listed twice.
 *
 * @returns undefined when nothing was registered
 *
 * @example
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [{ key: "7", field: "other", registeredOn: "2025-03-01", recognisedOn: null, exemplaryOn: null, stoppedOn: null, startsIn: null, ties: [] }], praised: [], earlier: [] }, new Map()).inYear.total.registered; // → 1
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [], praised: [], earlier: [] }, new Map()); // → undefined
 * yearlyModels({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [{ key: "7" }, { key: "7" }], praised: [], earlier: [] }, new Map()); // → RangeError
 */
export function yearlyModels(
  input: Input,
  models: YearlyModels,
  yearEndUnit: ReadonlyMap<string, string>,
): YearlyModelFigures | undefined {
  const { year } = input;
  const { register } = models;
  if (register.length === 0) return undefined;
  if (new Set(register.map(({ key }) => key)).size !== register.length) {
    throw new RangeError("a model is listed twice");
  }
  const { months, units } = yearlyEffectUnits(input, models, yearEndUnit);
  const { effect, placebo, sentence } = effectFindings(units);
  const begun = new Set(units.filter(({ start }) => start !== null).map(({ key }) => key));
  const measured = new Set(effect.measured);
  const last = `${year}-12`;
  const tied = register.filter(
    ({ startsIn, ties }) => startsIn !== null && startsIn <= last && ties.some((unit) => begun.has(unit)),
  );
  return {
    inYear: modelsByField(register, `${year}-01-01`, `${year}-12-31`),
    untilYearEnd: modelsByField(register, "0000-01-01", `${year}-12-31`),
    effect: {
      sentence,
      from: months[0] ?? null,
      to: last,
      models: tied.length,
      modelsSilent: tied.filter(({ ties }) => !ties.some((unit) => measured.has(unit))).length,
      measured: effect.measured.length,
      tooFew: effect.tooFew.length,
      withoutComparison: effect.withoutComparison.length,
      neverStarted: effect.neverStarted,
      effect: effect.effect,
      preTrend: effect.preTrend,
      byTime: effect.byTime.map(({ eventTime, ...one }) => ({ key: String(eventTime), ...one })),
      placebo: placebo && placeboOf(placebo),
    },
  };
}

function placeboOf(placebo: PlaceboEffects): YearlyPlacebo {
  const { shuffled, rank, pValue } = placebo;
  const sorted = [...shuffled].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const [lower, upper] = [at(0.025), at(0.975)];
  return { shuffles: sorted.length, rank, pValue, lower, upper, bars: placeboBars(placebo) };
}
