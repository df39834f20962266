import { expect, test } from "vitest";
import { beforeAfter, type ShownChange } from "#scoring/beforeAfter.ts";
import { newcombeInterval } from "#scoring/newcombeInterval.ts";
import type { UnitCounts } from "#scoring/unitCounts.ts";

const unit = (
  key: string,
  start: number | null,
  satisfied: readonly number[],
  answered: readonly number[],
): UnitCounts<string> => ({ key, kind: "commune", start, satisfied, answered });
const difference = (change: ShownChange | null): number | null =>
  change === null || change.withheld ? null : change.difference;

test("a unit's own change adds up its periods and has the Newcombe interval", () => {
  const { own } = beforeAfter(unit("a", 2, [30, 18, 28, 28], [50, 30, 35, 35]), []);
  const { lower, upper } = newcombeInterval(48, 80, 56, 70);
  expect(own).toMatchObject({ withheld: false, interval: { lower: 100 * lower, upper: 100 * upper } });
  expect(difference(own)).toBeCloseTo(20, 9);
});

test("a rise that the others of the kind share is a season, not the model", () => {
  const others = ["b", "c", "d"].map((key) => unit(key, null, [700, 800], [1000, 1000]));
  const { own, others: shared, beyond } = beforeAfter(unit("a", 1, [600, 700], [1000, 1000]), others);
  expect(own.claim).toBe("increased");
  expect(shared).toMatchObject({ claim: "increased", units: 3 });
  expect(difference(beyond)).toBeCloseTo(0, 9);
  expect(beyond?.claim).toBe("cannotTell");
});

test("a town that is rated more often later does not lift the others' mean", () => {
  // By hand: +10 points with weight 100·100/200 = 50, −20 with 200·300/500 = 120: (500 − 2400)/170 = −11.18. The pooled
  // counts would say 190/300 → 190/400, −15.8.
  const others = [unit("b", null, [60, 70], [100, 100]), unit("c", null, [130, 120], [200, 300])];
  // 130/200 = 65 % to 120/300 = 40 % is −25: (50·10 − 120·25)/170 = −14.71.
  expect(difference(beforeAfter(unit("a", 1, [50, 50], [100, 100]), others).others)).toBeCloseTo(
    -2500 / 170,
    9,
  );
});

test("only units of the same kind without a model are the others", () => {
  const others = [
    unit("b", null, [60, 70], [100, 100]),
    unit("c", 2, [60, 70], [100, 100]),
    unit("d", 1, [60, 99], [100, 100]),
    { ...unit("e", null, [60, 10], [100, 100]), kind: "town" },
    unit("f", null, [0, 70], [0, 100]),
    unit("a", 1, [10, 99], [100, 100]),
  ];
  const shared = beforeAfter(unit("a", 1, [60, 70], [100, 100]), others).others;
  expect(shared?.units).toBe(2);
  expect(difference(shared)).toBeCloseTo(10, 9);
});

test("where units move apart by themselves, one unit's rise is not laid to its model", () => {
  const moving = [-8, -4, 0, 4, 8].map((points, key) =>
    unit(`${key}`, null, [700, 700 + 10 * points], [1000, 1000]),
  );
  const still = moving.map((other) => ({ ...other, satisfied: [700, 700] }));
  const own = unit("a", 1, [700, 780], [1000, 1000]);
  expect(beforeAfter(own, still).beyond?.claim).toBe("increased");
  expect(beforeAfter(own, moving).beyond?.claim).toBe("cannotTell");
  expect(difference(beforeAfter(own, moving).beyond)).toBeCloseTo(8, 9);
});

test("fewer than five answers on a side are withheld, fewer than a hundred make no claim", () => {
  const after = (n: number) => beforeAfter(unit("a", 1, [20, n], [100, n]), []).own;
  expect(after(4)).toEqual({ withheld: true, claim: "cannotTell" });
  expect(after(99)).toMatchObject({ withheld: false, claim: "cannotTell" });
  expect(after(100)).toMatchObject({ withheld: false, claim: "increased" });
});

test("one other unit alone is not a comparison: it would be named by its figure", () => {
  const { others, beyond } = beforeAfter(unit("a", 1, [50, 60], [100, 100]), [
    unit("b", null, [50, 60], [100, 100]),
  ]);
  expect([others, beyond]).toEqual([null, null]);
});
