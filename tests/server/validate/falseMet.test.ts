import { expect, test } from "vitest";
import { falseMet } from "../../../server/validate/falseMet.ts";
import { keepsBound } from "../../../server/validate/finding.ts";

test("met is said falsely in at most 2.5 percent on average, and at no n in more than 3", () => {
  const findings = falseMet(300);
  expect(findings.filter((finding) => !keepsBound(finding))).toEqual([]);
  expect(findings[1]?.value).toBeLessThan(3);
});

test("at 47 answers it is 2.87 percent: 43 or more of 47 when the truth is 80", () => {
  // The lower ends of 42 and 43 of 47 are 0.7741 and 0.8007; SciPy 1.17: binom.sf(42, 47, 0.8) = 0.0287236.
  const [, worst] = falseMet(47);
  expect(worst?.what).toContain("(47)");
  expect(worst?.value).toBeCloseTo(2.87236, 4);
});
