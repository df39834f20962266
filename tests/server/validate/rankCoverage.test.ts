import { expect, test } from "vitest";
import { keepsBound } from "../../../server/validate/finding.ts";
import { rankCoverage } from "../../../server/validate/rankCoverage.ts";

test("rank bands hold all true ranks at once in at least 95 percent, in every kind of province", () => {
  expect(rankCoverage(40).filter((finding) => !keepsBound(finding))).toEqual([]);
});
