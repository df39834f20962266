import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "#scoring/compare.ts";
import { someCounts } from "./arbitraries.ts";

test("75.03 of the ministry's 2023 survey to 78.17 of 2024, about 580 people each, is not a proven rise", () => {
  // 435 and 453 of 580 are 75.0 and 78.1 percent; ± 4.9 points by hand.
  const comparison = compare([0, 0, 145, 435, 0], [0, 0, 127, 453, 0]);
  expect(comparison).toMatchObject({ comparable: true, claim: "cannotTell" });
});

test("a year of 99 ratings makes no year-on-year claim, and no difference is given", () => {
  expect(compare([0, 0, 0, 0, 99], [1000, 0, 0, 0, 0])).toEqual({ comparable: false, claim: "cannotTell" });
});

test("what rose one way fell the other way, by as many points", () => {
  const many = someCounts(300).filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 100);
  const opposite = { increased: "decreased", decreased: "increased", cannotTell: "cannotTell" };
  fc.assert(
    fc.property(many, many, (a, b) => {
      const [there, back] = [compare(a, b), compare(b, a)];
      expect(back.claim).toBe(opposite[there.claim]);
      if (!there.comparable || !back.comparable) throw new Error("both have 100 answers");
      expect(back.difference).toBeCloseTo(-there.difference, 10);
    }),
  );
});
