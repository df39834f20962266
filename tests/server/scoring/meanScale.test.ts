import { expect, test } from "vitest";
import { meanScale } from "#scoring/meanScale.ts";
import { satisfactionIndex } from "#scoring/satisfactionIndex.ts";

test("the mean scale and the index order two units the other way round", () => {
  const lukewarm = [0, 0, 15, 85, 0] as const;
  const divided = [0, 0, 25, 0, 75] as const;
  expect(satisfactionIndex(lukewarm)).toBeGreaterThan(satisfactionIndex(divided));
  expect(meanScale(lukewarm)).toBeLessThan(meanScale(divided));
});
