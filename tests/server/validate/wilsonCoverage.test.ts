import { expect, test } from "vitest";
import { keepsBound } from "../../../server/validate/finding.ts";
import { wilsonCoverage } from "../../../server/validate/wilsonCoverage.ts";

test("the Wilson interval holds the truth in 94.5 to 95.5 percent on average, up to 200 answers", () => {
  const [mean, worst] = wilsonCoverage(200);
  if (!mean || !worst) throw new Error("two findings");
  expect(keepsBound(mean)).toBe(true);
  // Wilson's known weak spot, p near 1 with few answers: about 83 %, not less (Brown, Cai and DasGupta 2001).
  expect(worst.value).toBeGreaterThan(82);
  expect(worst.value).toBeLessThan(mean.value);
});
