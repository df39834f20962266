import { expect, test } from "vitest";
import { placedUnit } from "#scoring/placedUnit.ts";
import { weightedShares } from "#scoring/weightedShares.ts";

const place = (answered: number[], start: number | null) =>
  placedUnit(weightedShares(answered, answered), answered, start);

test.each([
  [[15, 15, 30], 2, true],
  [[15, 14, 30], 2, false],
  [[15, 15, 29], 2, false],
  [[500, 500, 500], 0, false],
  [[500, 500, 500], 3, false],
  [[500, 500, 500], null, false],
])("answers %j with a start at %j: its model can say something: %j", (answered, start, measured) => {
  expect(place(answered, start).measured).toBe(measured);
});

test("a model that is too little rated is not taken for none: from its start on the unit is left aside", () => {
  expect(place([500, 500, 20], 2)).toMatchObject({ start: 2, measured: false });
});
