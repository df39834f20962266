import { expect, test } from "vitest";
import { clusteredEffect } from "#scoring/clusteredEffect.ts";
import { comparedUnits, UNBALANCED } from "./worldOfUnits.ts";

test("the interval is that of the jackknife over units with Welch's degrees of freedom, as SciPy works it out", () => {
  // Leave-one-out effects by numpy.linalg.lstsq; effective numbers 2.4391 treated, 4.0788 comparison; 4.0301 degrees of
  // freedom; standard error 0.0748972; scipy.stats.t.ppf and .sf.
  const { overall, byTime } = clusteredEffect([comparedUnits(UNBALANCED)]);
  expect(overall?.difference).toBeCloseTo(18.8637293261, 9);
  expect(overall?.interval.lower).toBeCloseTo(-1.8700028883, 6);
  expect(overall?.interval.upper).toBeCloseTo(39.5974615405, 6);
  expect(overall?.pValue).toBeCloseTo(0.06499269049776142, 8);
  expect(overall?.units).toBe(3);
  // By event time; only one unit is seen two periods on.
  expect(byTime.map(({ eventTime, units }) => [eventTime, units])).toEqual([
    [0, 3],
    [1, 2],
  ]);
  expect(byTime[0]?.difference).toBeCloseTo(14.352708470853845, 9);
  expect(byTime[1]?.difference).toBeCloseTo(22.393807295955767, 9);
});

test("doubling every rating of a unit does not make it a second witness", () => {
  const doubled = UNBALANCED.map((unit) => ({
    ...unit,
    satisfied: unit.satisfied.map((x) => 2 * x),
    answered: unit.answered.map((n) => 2 * n),
  }));
  const [once, twice] = [UNBALANCED, doubled].map((units) => clusteredEffect([comparedUnits(units)]).overall);
  expect(twice?.interval.lower).toBeCloseTo(once?.interval.lower ?? 0, 9);
  expect(twice?.interval.upper).toBeCloseTo(once?.interval.upper ?? 0, 9);
});

test("one large treated unit beside a small one claims nothing, however many its ratings", () => {
  const of = (start: number, share: number, n: number) => ({
    start,
    satisfied: [0.5 * n, share * n],
    answered: [n, n],
  });
  const units = [
    of(1, 0.8, 1_000_000),
    of(1, 0.7, 100),
    ...[0.48, 0.5, 0.52].map((share) => of(2, share, 1000)),
  ];
  const { overall } = clusteredEffect([comparedUnits(units)]);
  expect(overall?.difference).toBeGreaterThan(29);
  expect(overall?.interval.lower).toBeLessThan(0);
});

test("a single treated unit has no interval", () => {
  const units = [1, 2, 2, 2].map((start) => ({ start, satisfied: [50, 60], answered: [100, 100] }));
  expect(clusteredEffect([comparedUnits(units)])).toMatchObject({ overall: null, byTime: [] });
});

test("where every unit stands at 100 percent nothing is claimed of a narrow interval: there is no witness of chance", () => {
  const units = [1, 1, 2, 2].map((start) => ({ start, satisfied: [50, 50], answered: [50, 50] }));
  expect(clusteredEffect([comparedUnits(units)]).overall).toEqual({
    difference: 0,
    interval: { lower: -100, upper: 100 },
    pValue: 1,
    units: 2,
  });
});
