import { expect, test } from "vitest";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { drawProvince } from "../../../server/validate/drawProvince.ts";
import { PROVINCE } from "../../../server/validate/provinces.ts";

test("a small commune has about nine ratings a month, a town hundreds, and two in five have a model", () => {
  const { units } = drawProvince(seededNumbers(1), PROVINCE);
  const mean = (kind: string): number => {
    const months = units.filter((unit) => unit.kind === kind).flatMap(({ answered }) => answered);
    return months.reduce((sum, n) => sum + n, 0) / months.length;
  };
  expect(mean("commune")).toBeGreaterThan(7);
  expect(mean("commune")).toBeLessThan(11);
  expect(mean("town")).toBeGreaterThan(150);
  // 24 of 60, 4 of 10 and 0.4 · 14 = 5.6, so 6.
  expect(units.filter(({ start }) => start !== null)).toHaveLength(34);
});

test("the truth is the effect that was put in", () => {
  const { truth } = drawProvince(seededNumbers(1), { ...PROVINCE, effect: () => 5 });
  expect(truth).toBeCloseTo(5, 9);
  expect(drawProvince(seededNumbers(1), PROVINCE).truth).toBe(0);
});
