import { expect, test } from "vitest";
import { compare } from "#scoring/compare.ts";
import { compareWithRest } from "#scoring/compareWithRest.ts";

test("a unit is compared with the others, not with a province that holds it", () => {
  const unit = [0, 0, 30, 170, 0] as const;
  const others = [0, 0, 60, 140, 0] as const;
  expect(compareWithRest(unit, [0, 0, 90, 310, 0])).toEqual(compare(others, unit));
});
