import { expect, test } from "vitest";
import { keepsBound } from "../../../server/validate/finding.ts";
import { modelContrasts } from "../../../server/validate/modelContrasts.ts";

test("unlike effects keep their sign, and all the time before tells more than its last month", () => {
  const findings = modelContrasts(12);
  expect(findings.filter((finding) => !keepsBound(finding))).toEqual([]);
  const [whole, lastMonth] = findings.slice(-2).map(({ value }) => value);
  expect(whole).toBeGreaterThan(0);
  expect(lastMonth).toBeGreaterThan(1.3 * (whole ?? 0));
});
