import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { noteEffect, noteSpans } from "../../../server/desk/noteEffect.ts";

const held = { from: "2024-01", to: "2026-11" };

test("a day within a month leaves that month out: nobody knows which of its ratings came after", () => {
  expect(noteSpans("2026-03-15", held)).toEqual({
    before: { from: "2025-09", to: "2026-02" },
    after: { from: "2026-04", to: "2026-09" },
  });
});

test("a first of the month begins the second half", () => {
  expect(noteSpans("2026-03-01", held)?.after).toEqual({ from: "2026-03", to: "2026-08" });
});

test("both halves are as long as the shorter one can be", () => {
  expect(noteSpans("2026-09-20", held)).toEqual({
    before: { from: "2026-07", to: "2026-08" },
    after: { from: "2026-10", to: "2026-11" },
  });
  expect(noteSpans("2024-03-01", held)?.before).toEqual({ from: "2024-01", to: "2024-02" });
});

test("nothing is compared before a month has begun since, or when none before is held", () => {
  expect(noteSpans("2026-11-20", held)).toBeNull();
  expect(noteSpans("2024-01-01", held)).toBeNull();
});

test("a difference is claimed only with a hundred answers on both sides", () => {
  const effectOf = (before: LevelCounts, after: LevelCounts) =>
    noteEffect({
      onDate: "2026-03-01",
      held,
      targetPercent: 80,
      countsIn: (criterion, span) =>
        criterion !== "overall" ? [0, 0, 0, 0, 0] : span.to < "2026-03" ? before : after,
    })?.rows[0]?.comparison;
  // Newcombe by hand: 70 of 100 and 90 of 100 differ by 20 points, interval 9.0 to 30.5.
  const clear = effectOf([10, 10, 10, 40, 30], [2, 3, 5, 40, 50]);
  expect(clear).toMatchObject({ claim: "increased" });
  if (!clear?.comparable) throw new Error("not comparable");
  expect(clear.difference).toBeCloseTo(20, 10);
  expect(clear.interval.lower).toBeCloseTo(9.0, 0);
  expect(clear.interval.upper).toBeCloseTo(30.5, 0);
  expect(effectOf([10, 10, 10, 40, 29], [2, 3, 5, 40, 50])).toEqual({
    comparable: false,
    claim: "cannotTell",
  });
});
