import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { someCounts } from "./arbitraries.ts";

test("the order of groups does not matter, and no answer is lost", () => {
  fc.assert(
    fc.property(fc.array(someCounts()), (list) => {
      const sum = addCounts(...list);
      expect(addCounts(...[...list].reverse())).toEqual(sum);
      expect(answered(sum)).toBe(list.reduce((n, counts) => n + answered(counts), 0));
    }),
  );
});
