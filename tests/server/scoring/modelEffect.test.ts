import fc from "fast-check";
import { expect, test } from "vitest";
import { modelEffect } from "#scoring/modelEffect.ts";
import type { UnitCounts } from "#scoring/unitCounts.ts";
import { MINIMUM_WAGE, someProvince } from "./worldOfUnits.ts";

function sameEffect(one: readonly UnitCounts<number>[], other: readonly UnitCounts<number>[]): void {
  const [first, second] = [modelEffect(one), modelEffect(other)];
  expect(first.effect).not.toBeNull();
  for (const which of ["effect", "preTrend"] as const) {
    expect(second[which]?.difference ?? 0).toBeCloseTo(first[which]?.difference ?? 0, 7);
    expect(second[which]?.interval.lower ?? 0).toBeCloseTo(first[which]?.interval.lower ?? 0, 6);
    expect(second[which]?.interval.upper ?? 0).toBeCloseTo(first[which]?.interval.upper ?? 0, 6);
  }
  expect(second.byTime).toHaveLength(first.byTime.length);
}

const withShares = (unit: UnitCounts<number>, added: (quarter: number) => number): UnitCounts<number> => ({
  ...unit,
  satisfied: unit.satisfied.map((x, quarter) => x + added(quarter) * (unit.answered[quarter] ?? 0)),
});

test("the order of the units does not matter", () => {
  fc.assert(
    fc.property(someProvince, (units) => sameEffect(units, units.toReversed())),
    { numRuns: 30 },
  );
});

test("three times all ratings leave the effect and its interval: units are the witnesses", () => {
  const times3 = (counts: readonly number[]): number[] => counts.map((count) => 3 * count);
  fc.assert(
    fc.property(someProvince, (units) =>
      sameEffect(
        units,
        units.map((unit) => ({
          ...unit,
          satisfied: times3(unit.satisfied),
          answered: times3(unit.answered),
        })),
      ),
    ),
    { numRuns: 30 },
  );
});

test("a season that all units of a kind share is no effect, and the kinds may have seasons of their own", () => {
  const season = fc.array(fc.integer({ min: -1, max: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(someProvince, season, (units, steps) =>
      sameEffect(
        units,
        units.map((unit) => withShares(unit, (at) => (steps[at + (unit.kind === "town" ? 6 : 0)] ?? 0) / 20)),
      ),
    ),
    { numRuns: 30 },
  );
});

test("five points more from each start on are five points more effect, and nothing in the time before", () => {
  fc.assert(
    fc.property(someProvince, (units) => {
      const better = units.map((unit) =>
        withShares(unit, (at) => (unit.start !== null && at >= unit.start ? 0.05 : 0)),
      );
      const [before, after] = [modelEffect(units), modelEffect(better)];
      expect(after.effect?.difference).toBeCloseTo((before.effect?.difference ?? NaN) + 5, 7);
      expect(after.preTrend).toEqual(before.preTrend);
    }),
    { numRuns: 30 },
  );
});

test("units that nothing can be compared with change nothing: always with a model, or alone of their kind", () => {
  fc.assert(
    fc.property(someProvince, (units) => {
      const [like] = units;
      if (!like) return;
      const always = { ...like, key: 100, start: 0 };
      const alone = { ...like, key: 101, kind: "department", start: 3 };
      sameEffect(units, [...units, always, alone]);
      const { tooFew, withoutComparison } = modelEffect([...units, always, alone]);
      expect([tooFew, withoutComparison]).toEqual([[100], [101]]);
    }),
    { numRuns: 20 },
  );
});

test("minimum wages and teen employment: −4.77 points over all, and by time since the start", () => {
  // did_imputation on mpdta −0.04771. By time, from the seven effects that R's etwfe prints for starts and years
  // (2004: −.0194 −.0783 −.1361 −.1047; 2006: .0025 −.0392; 2007: −.0431): 0: (20·−.0194 + 40·.0025 + 131·−.0431)/191 =
  // −.0311; 1: (20·−.0783 + 40·−.0392)/60 = −.0522; then −.1361 and −.1047.
  const { effect, byTime, measured } = modelEffect(MINIMUM_WAGE);
  expect(effect?.difference).toBeCloseTo(-4.77, 1);
  expect(measured).toHaveLength(6);
  const after = byTime.filter(({ eventTime }) => eventTime >= 0).map(({ difference }) => difference);
  expect(after).toHaveLength(4);
  for (const [time, expected] of [-3.11, -5.22, -13.61, -10.47].entries()) {
    expect(Math.abs((after[time] ?? 0) - expected)).toBeLessThan(0.03);
  }
});

const flat = (key: number, start: number | null, shares: readonly number[], n = 100): UnitCounts<number> => ({
  key,
  kind: "commune",
  start,
  satisfied: shares.map((share) => Math.round(share * n)),
  answered: shares.map(() => n),
});

test("units that had been rising before show it before the start, and the check says so", () => {
  // By hand: four quarters of "before" rising by 4 points each: second half minus first half = 8 points. A few units are
  // half a point higher or lower throughout the second half, so that there is chance to measure.
  const rising = [0.5, 0.54, 0.58, 0.62, 0.66, 0.7];
  const still = [0.6, 0.6, 0.6, 0.6, 0.6, 0.6];
  const later = (shares: number[], key: number): number[] =>
    shares.map((share, at) => share + (at < 2 ? 0 : key % 2 === 0 ? 0.005 : -0.005));
  const { preTrend, byTime } = modelEffect([
    ...[1, 2, 3, 4].map((key) => flat(key, 4, later(rising, key), 1000)),
    ...[5, 6, 7, 8].map((key) => flat(key, null, later(still, key), 1000)),
  ]);
  expect(preTrend?.difference).toBeCloseTo(8, 9);
  expect(preTrend?.interval.lower).toBeGreaterThan(5);
  // Against the first half's mean of 52: 58 and 62 before; against all four quarters' mean of 56: 66 and 70 after.
  expect(byTime.map(({ eventTime, difference }) => [eventTime, Math.round(difference)])).toEqual([
    [-2, 6],
    [-1, 10],
    [0, 10],
    [1, 14],
  ]);
});

test("models with fewer than 30 ratings before or after are counted as unable to say anything", () => {
  const units = [
    ...[1, 2].map((key) => flat(key, 1, [0.6, 0.8])),
    ...[3, 4].map((key) => flat(key, null, [0.6, 0.6])),
    flat(5, 1, [0.5, 0.9], 29),
    flat(6, 2, [0.6, 0.6]),
  ];
  expect(modelEffect(units)).toMatchObject({
    measured: [1, 2],
    tooFew: [5],
    withoutComparison: [],
    neverStarted: 3,
  });
});

test("one quarter before the start is too short a time to see a trend", () => {
  const units = [1, 2, 3, 4].map((key) => flat(key, key < 3 ? 1 : null, [0.6, 0.8]));
  expect(modelEffect(units).preTrend).toBeNull();
});

test("units with different numbers of periods are refused, also across kinds", () => {
  const other = { ...flat(2, null, [0.5]), kind: "town" };
  expect(() => modelEffect([flat(1, 1, [0.5, 0.6]), other])).toThrow(RangeError);
});
