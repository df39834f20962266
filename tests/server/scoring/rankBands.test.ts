import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearson } from "#scoring/clopperPearson.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { rankBands } from "#scoring/rankBands.ts";

const unit = (key: number, satisfied: number, answered: number) => ({
  key,
  counts: [answered - satisfied, 0, 0, satisfied, 0] as LevelCounts,
});
const units = fc
  .array(
    fc.integer({ min: 60, max: 400 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n))),
    { maxLength: 12 },
  )
  .map((list) => list.map(([x, n], key) => unit(key, x, n)));

test("a unit of 99 ratings has no rank, however satisfied", () => {
  expect(rankBands([unit(1, 99, 99), unit(2, 50, 100)])).toEqual([
    { key: 1, band: null },
    { key: 2, band: { best: 1, worst: 1, among: 1 } },
  ]);
});

test("a tie shares its band", () => {
  const bands = rankBands([unit(1, 90, 100), unit(2, 90, 100), unit(3, 20, 100)]);
  expect(bands.map(({ band }) => band && [band.best, band.worst])).toEqual([
    [1, 2],
    [1, 2],
    [3, 3],
  ]);
});

test("bands hold the observed rank, and the order of units does not matter", () => {
  fc.assert(
    fc.property(units, (list) => {
      const bands = rankBands(list);
      const shares = list
        .filter((_, at) => bands[at]?.band)
        .map(({ counts: [no, , , yes] }) => yes / (yes + no));
      for (const [at, { band }] of bands.entries()) {
        const {
          counts: [no, , , yes],
        } = list[at] ?? unit(0, 0, 1);
        expect(band === null).toBe(yes + no < 100);
        if (band === null) continue;
        const observed = 1 + shares.filter((share) => share > yes / (yes + no)).length;
        expect(band.best).toBeLessThanOrEqual(observed);
        expect(band.worst).toBeGreaterThanOrEqual(observed);
      }
      expect([...rankBands([...list].reverse())].reverse()).toEqual(bands);
    }),
  );
});

test("units whose intervals overlap have overlapping bands: they are never shown as ordered", () => {
  fc.assert(
    fc.property(units, (list) => {
      const ranked = rankBands(list).flatMap(({ key, band }) => (band ? [{ key, band }] : []));
      for (const a of ranked) {
        for (const b of ranked) {
          const [one, other] = [a, b].map(({ key }) => {
            const {
              counts: [no, , , yes],
            } = list[key] ?? unit(0, 0, 1);
            return clopperPearson(yes, yes + no, 0.95 ** (1 / ranked.length));
          });
          if (!one || !other || one.lower > other.upper || other.lower > one.upper) continue;
          expect(a.band.best <= b.band.worst && b.band.best <= a.band.worst).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});
