import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { suddenChanges } from "#scoring/suddenChanges.ts";

const month = (satisfied: number, others: number): LevelCounts => [others, 0, 0, 0, satisfied];
const fell = [month(80, 20), month(80, 20), month(80, 20), month(50, 50)];
const still = [month(80, 20), month(80, 20), month(80, 20), month(78, 22)];

test("a fall is found among units that stand still, whatever their order", () => {
  const units = Array.from({ length: 50 }, (_, key) => ({ key, months: key === 7 ? fell : still }));
  expect(suddenChanges(units).map(({ key }) => key)).toEqual([7]);
  expect(suddenChanges([...units].reverse()).map(({ key }) => key)).toEqual([7]);
});

test("the later side is as many months as hold a hundred answers, chosen by their number only", () => {
  const [change] = suddenChanges([
    { key: "a", months: [month(160, 40), month(160, 40), month(160, 40), month(25, 35), month(25, 35)] },
  ]);
  expect(change).toMatchObject({ laterMonths: 2, later: [70, 0, 0, 0, 50], earlier: [120, 0, 0, 0, 480] });
  expect(change?.comparison.claim).toBe("decreased");
});

test("fewer than a hundred answers on a side are not compared", () => {
  expect(suddenChanges([{ key: "a", months: [month(99, 0), month(0, 100)] }])).toEqual([]);
  expect(
    suddenChanges([{ key: "a", months: [month(300, 0), month(0, 30), month(0, 30), month(0, 30)] }]),
  ).toEqual([]);
});
