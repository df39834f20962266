import fc from "fast-check";
import { expect, test } from "vitest";
import { verdict } from "#scoring/verdict.ts";
import { xOfN } from "./arbitraries.ts";

test("85 of 100 does not prove more than 80 percent; 341 of 400 does", () => {
  expect(verdict(85, 100).kind).toBe("cannotTell");
  expect(verdict(341, 400)).toEqual({ kind: "met" });
});

test("exactly 80 percent is not more than 80 percent, however many answered", () => {
  expect(verdict(800_000, 1_000_000)).toEqual({ kind: "cannotTell", ratingsNeeded: null });
});

test("15 of 15 cannot tell, although everybody is satisfied", () => {
  // The lower end of 15/15 is 15 / (15 + 3.8415) = 0.7961.
  expect(verdict(15, 15).kind).toBe("cannotTell");
});

const order = { notMet: 0, cannotTell: 1, met: 2 };

test("one more satisfied among the same answers never worsens the verdict", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      fc.pre(x < n);
      expect(order[verdict(x + 1, n).kind]).toBeGreaterThanOrEqual(order[verdict(x, n).kind]);
    }),
  );
});

test("doubling every count never takes a decided verdict back", () => {
  fc.assert(
    fc.property(xOfN, ([x, n]) => {
      const { kind } = verdict(x, n);
      fc.pre(kind !== "cannotTell");
      expect(verdict(2 * x, 2 * n).kind).toBe(kind);
    }),
  );
});
