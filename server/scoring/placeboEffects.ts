import { type ComparedUnit, imputedEffects } from "./imputedEffects.ts";
import { placedUnit } from "./placedUnit.ts";
import { seededNumbers } from "./seededNumbers.ts";
import type { UnitCounts } from "./unitCounts.ts";
import { weightedShares } from "./weightedShares.ts";
import { wholeNumber } from "./wholeNumber.ts";

/** The effects of models that never were, beside the real one, all in percentage points. */
export interface PlaceboEffects {
  readonly real: number;
  /** One for each shuffle in which two units could be compared, as they were drawn. */
  readonly shuffled: readonly number[];
  /** The place of the real effect among all, 1 the highest. */
  readonly rank: number;
  /** The share of effects, the real one included, that are as far from 0 as the real one. */
  readonly pValue: number;
}

/**
 * How large an effect comes out where there is none: the starts are dealt out anew among the units of a kind.
 *
 * Formula: the effect of modelEffect with the starts of each kind, "no model" among them, shuffled over its units (Fisher
 * and Yates); p = (1 + shuffles with an effect as far from 0) / (1 + shuffles). Each start keeps its period, so season and
 * calendar stay; only whose model it was changes. Floors hold for each shuffle as for the real starts. The same seed and
 * the same order of units give the same shuffles.
 * Source: R. A. Fisher (1935), "The Design of Experiments"; B. Phipson and G. K. Smyth (2010), "Permutation p-values
 * should never be zero", Statistical Applications in Genetics and Molecular Biology 9:39.
 * Refuses: what modelEffect refuses; a seed or a number of shuffles that is not a whole number. Null where
 * fewer than two units with a model could be compared.
 *
 * @example
 * placeboEffects(["a", "b", "c", "d"].map((key, place) => ({ key, kind: "commune", start: place < 2 ? 1 : null, satisfied: [60, place < 2 ? 80 : 70], answered: [100, 100] })), 7, 99).shuffled.length; // → 99
 * placeboEffects([], 7); // → null
 * placeboEffects([], -1); // → RangeError
 */
export function placeboEffects<K>(
  units: readonly UnitCounts<K>[],
  seed: number,
  shuffles = 999,
): PlaceboEffects | null {
  const random = seededNumbers(seed);
  wholeNumber("shuffles", shuffles);
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) =>
    units
      .filter((unit) => unit.kind === kind)
      .map((unit) => ({ ...unit, ...weightedShares(unit.satisfied, unit.answered) })),
  );
  const effectWith = (starts: readonly (readonly (number | null)[])[]): number | null =>
    meanEffect(
      kinds.map((ofKind, kind) =>
        ofKind.map((unit, place) => placedUnit(unit, unit.answered, starts[kind]?.[place] ?? null)),
      ),
    );
  const starts = kinds.map((ofKind) => ofKind.map(({ start }) => start));
  const real = effectWith(starts);
  if (real === null) return null;
  const shuffled: number[] = [];
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const effect = effectWith(starts.map((ofKind) => shuffledCopy(ofKind, random)));
    if (effect !== null) shuffled.push(effect);
  }
  // A shuffle that deals out the real starts again must count as equal, whatever the last digits of its sum.
  const farther = shuffled.filter((effect) => Math.abs(effect) >= Math.abs(real) - 1e-9).length;
  return {
    real,
    shuffled,
    rank: 1 + shuffled.filter((effect) => effect > real + 1e-9).length,
    pValue: (1 + farther) / (1 + shuffled.length),
  };
}

function shuffledCopy<T>(values: readonly T[], random: () => number): T[] {
  const copy = [...values];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** The mean effect in percentage points; null when fewer than two treated units could be compared. */
function meanEffect(kinds: readonly (readonly ComparedUnit[])[]): number | null {
  let [weighted, weight, treated] = [0, 0, 0];
  for (const units of kinds) {
    if (!units.some(({ measured }) => measured)) continue;
    const { all } = imputedEffects(units);
    for (const value of all.weighted) weighted += value;
    for (const value of all.weight) weight += value;
    for (const value of all.weightOf) if (value > 0) treated++;
  }
  return treated < 2 ? null : (100 * weighted) / weight;
}
