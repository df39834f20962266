import fc from "fast-check";
import { expect, test } from "vitest";
import { costliestGroup } from "#scoring/costliestGroup.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";

const group = (key: string, satisfied: number, of: number): { key: string; counts: LevelCounts } => ({
  key,
  counts: [of - satisfied, 0, 0, satisfied, 0],
});

test("a middling factor that everybody answers costs more than a low one that few answer", () => {
  // By hand: feedback 60 of 100, the others 1,900 of 2,200: lost 40 − 100·300/2200 = 26.36 of 2,300, 1.146 points.
  // Procedure 700 of 900, the others 1,260 of 1,400: lost 200 − 900·140/1400 = 110 of 2,300, 4.783 points.
  const found = costliestGroup([
    group("officer", 1200, 1300),
    group("procedure", 700, 900),
    group("feedback", 60, 100),
  ]);
  expect(found).toMatchObject({ kind: "named", key: "procedure" });
  if (found.kind !== "named") throw new Error("not named");
  expect(found.points).toBeCloseTo(4.7826, 4);
  expect(found.index).toBeCloseTo(77.7778, 4);
  expect(found.othersIndex).toBeCloseTo(90, 10);
  expect([found.n, found.othersN]).toEqual([900, 1400]);
  // Wilson, worked out apart from this program: 700 of 900 and 1,260 of 1,400.
  expect([found.interval, found.othersInterval].map(({ lower, upper }) => [lower, upper])).toEqual([
    [expect.closeTo(74.9468, 3), expect.closeTo(80.3726, 3)],
    [expect.closeTo(88.3174, 3), expect.closeTo(91.4637, 3)],
  ]);
});

test("no factor is named while the differences are within chance, however they are ordered", () => {
  const alike = [group("officer", 88, 100), group("procedure", 84, 100), group("feedback", 86, 100)];
  expect(costliestGroup(alike)).toEqual({ kind: "alike" });
});

test("a factor with 99 answers is never blamed", () => {
  const found = costliestGroup([group("officer", 900, 1000), group("feedback", 10, 99)]);
  expect(found).toEqual({ kind: "tooFew" });
});

test("raising the named factor to the others' share raises the pooled index by just these points", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 100, max: 400 })), {
        minLength: 2,
        maxLength: 5,
      }),
      (sizes) => {
        const groups = sizes.map(([x, n], at) => group(String(at), Math.min(x, n), n));
        const found = costliestGroup(groups);
        if (found.kind !== "named") return;
        const sum = (keep: (key: string) => boolean, of: (counts: LevelCounts) => number) =>
          groups.filter(({ key }) => keep(key)).reduce((s, { counts }) => s + of(counts), 0);
        const all = (counts: LevelCounts) => counts[0] + counts[3];
        const own = sum((key) => key === found.key, all);
        const total = sum(() => true, all);
        const index =
          (100 *
            sum(
              () => true,
              (counts) => counts[3],
            )) /
          total;
        const raised = index + ((found.othersIndex - found.index) * own) / total;
        expect(raised - index).toBeCloseTo(found.points, 8);
        expect(found.points).toBeGreaterThan(0);
      },
    ),
  );
});
