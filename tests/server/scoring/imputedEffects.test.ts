import { expect, test } from "vitest";
import { type EffectSums, imputedEffects } from "#scoring/imputedEffects.ts";
import { comparedUnits, MINIMUM_WAGE, UNBALANCED } from "./worldOfUnits.ts";

const meanOf = ({ weighted, weight }: EffectSums): number =>
  weighted.reduce((sum, value) => sum + value, 0) / weight.reduce((sum, value) => sum + value, 0);

test("minimum wages and teen employment: what Stata's did_imputation prints, −0.0477", () => {
  // did_imputation lemp countyreal year first_treat on mpdta: −0.0477100; the paths here are rounded to four digits.
  expect(meanOf(imputedEffects(comparedUnits(MINIMUM_WAGE)).all)).toBeCloseTo(-0.0477, 4);
});

test("unbalanced ratings: the regression on dummies by NumPy gives the same effect, and so it does without each unit", () => {
  // numpy.linalg.lstsq on unit and period dummies, untreated cells only, weights n/√N.
  const { all, without } = imputedEffects(comparedUnits(UNBALANCED), true);
  expect(meanOf(all)).toBeCloseTo(0.18863729326102216, 12);
  const each = [0.23449996, 0.15554987, 0.19474546, 0.17839909, 0.2360579, 0.15483641];
  expect(without).toHaveLength(each.length);
  for (const [place, expected] of each.entries()) expect(meanOf(without[place]!)).toBeCloseTo(expected, 8);
});

test("two periods: the plain difference of differences", () => {
  // By hand: (0.9 − 0.6) − (0.75 − 0.7) = 0.25; equal answers, equal weights.
  const units = comparedUnits([
    { start: 1, satisfied: [60, 90], answered: [100, 100] },
    { start: 2, satisfied: [65, 72], answered: [100, 100] },
    { start: 2, satisfied: [75, 78], answered: [100, 100] },
  ]);
  expect(meanOf(imputedEffects(units).all)).toBeCloseTo(0.25, 12);
});

test("a unit started before is no comparison: its effect, however it grows, does not touch the later one", () => {
  const world = (grown: number) =>
    comparedUnits([
      { start: 1, satisfied: [50, 60, grown], answered: [100, 100, 100] },
      { start: 2, satisfied: [50, 50, 60], answered: [100, 100, 100] },
      { start: 3, satisfied: [70, 70, 70], answered: [100, 100, 100] },
      { start: 3, satisfied: [70, 70, 70], answered: [100, 100, 100] },
    ]);
  // Event time 0 is at the number of periods; the two starts have 0.1 each, whatever the first grows to.
  for (const grown of [60, 99]) {
    const { weighted, weight } = imputedEffects(world(grown)).all;
    expect(weighted[3]! / weight[3]!).toBeCloseTo(0.1, 12);
  }
});

test("periods in which fewer than two others are untreated are left out", () => {
  const units = comparedUnits([
    { start: 1, satisfied: [50, 60, 90], answered: [100, 100, 100] },
    { start: 2, satisfied: [50, 50, 90], answered: [100, 100, 100] },
    { start: 3, satisfied: [70, 70, 70], answered: [100, 100, 100] },
  ]);
  const { units: behind, weightOf } = imputedEffects(units).all;
  expect([...behind]).toEqual([0, 0, 0, 1, 0, 0]);
  expect([...weightOf].map((weight) => weight > 0)).toEqual([true, false, false]);
});

test("a period that no chain of ratings joins to the unit's own past is left out", () => {
  // The others fall silent with the third period; those rated then have no past with anybody.
  const units = comparedUnits([
    { start: 2, satisfied: [50, 50, 60], answered: [100, 100, 100] },
    { start: 3, satisfied: [50, 50, 0], answered: [100, 100, 0] },
    { start: 3, satisfied: [0, 0, 70], answered: [0, 0, 100] },
    { start: 3, satisfied: [0, 0, 70], answered: [0, 0, 100] },
  ]);
  expect([...imputedEffects(units).all.weightOf]).toEqual([0, 0, 0, 0]);
});
