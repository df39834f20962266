import { expect, test } from "vitest";
import { keepsBound } from "../../../server/validate/finding.ts";
import { modelClaims } from "../../../server/validate/modelClaims.ts";

test("models that do nothing are hardly ever praised, and those that add five points mostly are", () => {
  const findings = modelClaims(20);
  expect(findings.filter((finding) => !keepsBound(finding) && finding.bound?.atMost !== undefined)).toEqual(
    [],
  );
  const found = findings.filter(({ what }) => what.includes("add 5 points")).map(({ value }) => value);
  expect(found).toHaveLength(3);
  for (const percent of found) expect(percent).toBeGreaterThan(30);
});
