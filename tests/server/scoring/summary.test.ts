import fc from "fast-check";
import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { summarise } from "#scoring/summary.ts";
import { someCounts } from "./arbitraries.ts";

test("an agency nobody rated has no index, not an index of zero", () => {
  expect(summarise([0, 0, 0, 0, 0])).toEqual({ disclosure: "none" });
});

test("an agency with four ratings is withheld, not scored zero, and its counts do not leave", () => {
  expect(summarise([0, 1, 1, 1, 1])).toEqual({ disclosure: "withheld" });
});

test("an agency with fourteen ratings shows counts and an interval, no index and no verdict", () => {
  const summary = summarise([1, 1, 2, 5, 5]);
  expect(Object.keys(summary).sort()).toEqual(["counts", "disclosure", "interval", "n"]);
  expect(summary).toMatchObject({ disclosure: "countsOnly", n: 14 });
});

test("341 of 400 is 85.25 percent, between 81.44 and 88.39, and above 80", () => {
  const summary = summarise([10, 20, 29, 141, 200]);
  if (summary.disclosure !== "ranked") throw new Error(`400 answers are ${summary.disclosure}`);
  expect(summary.index).toBe(85.25);
  expect(summary.interval.lower).toBeCloseTo(81.44, 2);
  expect(summary.interval.upper).toBeCloseTo(88.39, 2);
  expect(summary.verdict).toEqual({ kind: "met" });
});

test("the target is the province's to set", () => {
  const counts: LevelCounts = [10, 20, 29, 141, 200];
  expect(summarise(counts, 90)).toMatchObject({ verdict: { kind: "notMet" } });
  expect(summarise(counts, 85)).toMatchObject({ verdict: { kind: "cannotTell" } });
});

test("an index stands within its interval", () => {
  fc.assert(
    fc.property(someCounts(), (counts) => {
      const summary = summarise(counts);
      fc.pre("index" in summary);
      if (!("index" in summary)) return;
      expect(summary.interval.lower).toBeLessThanOrEqual(summary.index);
      expect(summary.interval.upper).toBeGreaterThanOrEqual(summary.index);
    }),
  );
});
