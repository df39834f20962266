import { expect, test } from "vitest";
import { studentPValue } from "#scoring/studentPValue.ts";

// SciPy 1.17: 2 * scipy.stats.t.sf(t, df).
test.each([
  [1, 3, 0.3910022189557705],
  [2.5, 7.5, 0.03882025827362553],
  [-4, 40, 0.00026591239566669807],
])("t of %d with %d degrees of freedom is as surprising as the tables say", (t, freedom, p) => {
  expect(studentPValue(t, freedom)).toBeCloseTo(p, 12);
});

test("an effect without any scatter is no accident", () => {
  expect(studentPValue(Infinity, 5)).toBe(0);
});
