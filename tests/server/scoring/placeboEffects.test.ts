import { expect, test } from "vitest";
import { modelEffect } from "#scoring/modelEffect.ts";
import { placeboEffects } from "#scoring/placeboEffects.ts";

const units = [0.9, 0.8, 0.65, 0.6].map((share, key) => ({
  key,
  kind: "commune",
  start: key < 2 ? 1 : null,
  satisfied: [60, 100 * share],
  answered: [100, 100],
}));

test("of the six ways to deal two models out among four units, shuffles give each about a sixth", () => {
  // By hand: changes 30, 20, 5, 0; effects of the pairs ab 22.5, ac 7.5, ad 2.5 and their mirror images. Real: ab.
  const placebo = placeboEffects(units, 7, 6000);
  const share = (effect: number): number =>
    (placebo?.shuffled ?? []).filter((one) => Math.abs(one - effect) < 1e-6).length / 6000;
  expect(placebo?.real).toBeCloseTo(22.5, 9);
  // Five standard errors: 5 × √(1/6 × 5/6 / 6000) = 0.024.
  for (const effect of [22.5, 7.5, 2.5, -2.5, -7.5, -22.5])
    expect(Math.abs(share(effect) - 1 / 6)).toBeLessThan(0.024);
  // As far from 0: ab and cd, two of six.
  expect(Math.abs((placebo?.pValue ?? 0) - 1 / 3)).toBeLessThan(0.031);
  expect(placebo?.rank).toBe(1);
});

test("the real effect is that of the measure", () => {
  expect(placeboEffects(units, 7)?.real).toBeCloseTo(modelEffect(units).effect?.difference ?? 0, 9);
});

test("the same seed deals the same shuffles again, another seed others", () => {
  expect(placeboEffects(units, 7)).toEqual(placeboEffects(units, 7));
  expect(placeboEffects(units, 7)?.shuffled).not.toEqual(placeboEffects(units, 8)?.shuffled);
});

test("starts stay within their kind: where all of a kind start together nothing is left to compare them with", () => {
  const towns = units.map((unit) => ({ ...unit, key: unit.key + 10, kind: "town", start: 1 }));
  const [alone, beside] = [placeboEffects(units, 7, 99), placeboEffects([...units, ...towns], 7, 99)];
  expect(beside?.real).toBeCloseTo(alone?.real ?? 0, 9);
  const known = [22.5, 7.5, 2.5];
  for (const effect of beside?.shuffled ?? []) {
    expect(known.some((one) => Math.abs(Math.abs(effect) - one) < 1e-6)).toBe(true);
  }
});

test("an effect stronger than every shuffle but itself has the smallest p there is, never 0", () => {
  const many = Array.from({ length: 30 }, (_, key) => ({
    key,
    kind: "commune",
    start: key < 10 ? 1 : null,
    satisfied: [600, key < 10 ? 800 + key : 600 + key],
    answered: [1000, 1000],
  }));
  expect(placeboEffects(many, 3, 199)?.pValue).toBe(1 / 200);
});

test("without a model there is nothing to shuffle", () => {
  expect(
    placeboEffects(
      units.map((unit) => ({ ...unit, start: null })),
      7,
    ),
  ).toBeNull();
});
