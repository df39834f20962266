import { expect, test } from "vitest";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { steadyVerdict } from "#scoring/steadyVerdict.ts";

const share = (satisfied: number, n: number): LevelCounts => [n - satisfied, 0, 0, 0, satisfied];

test("a verdict is reached by the 95 % interval and left only when the target is within one standard error", () => {
  // Wilson's formula by hand: lower ends at z = 1.96 and z = 1 of 86 in 100 are 0.7786 and 0.8217, of 83 0.7445 and 0.7891.
  expect(steadyVerdict("met", share(86, 100))).toBe("met");
  expect(steadyVerdict("met", share(83, 100))).toBe("cannotTell");
  expect(steadyVerdict("cannotTell", share(86, 100))).toBe("cannotTell");
  // Upper ends of 74 in 100: 0.8160 and 0.7813.
  expect(steadyVerdict("notMet", share(74, 100))).toBe("notMet");
  expect(steadyVerdict("cannotTell", share(74, 100))).toBe("cannotTell");
});

test("from one clear verdict to the other there is no waiting", () => {
  expect(steadyVerdict("met", share(60, 100))).toBe("notMet");
});

test("below thirty answers what was announced stands", () => {
  expect(steadyVerdict("met", share(0, 29))).toBe("met");
});
