import { expect, test } from "vitest";
import { compareMany } from "#scoring/compareMany.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";

const of1000 = (satisfied: number): LevelCounts => [0, 0, 1000 - satisfied, satisfied, 0];

test("a rise that would stand alone falls among twenty still units, a large one stands", () => {
  // By hand: +40 of 1,000 at 82 % has p ≈ 0.02, above 0.05 × 2/22; +100 has p far below.
  const still = Array.from({ length: 20 }, (_, key) => ({
    key: `still ${key}`,
    earlier: of1000(800),
    later: of1000(800),
  }));
  const small = { key: "small", earlier: of1000(800), later: of1000(840) };
  const large = { key: "large", earlier: of1000(780), later: of1000(880) };
  const claimOf = new Map(
    compareMany([...still, small, large]).map(({ key, comparison }) => [key, comparison.claim]),
  );
  expect(compareMany([small])[0]?.comparison.claim).toBe("increased");
  expect(claimOf.get("small")).toBe("cannotTell");
  expect(claimOf.get("large")).toBe("increased");
  expect(claimOf.get("still 3")).toBe("cannotTell");
});

test("units too small to compare neither claim nor weigh on the others", () => {
  const tiny = Array.from(
    { length: 500 },
    (_, key) => ({ key, earlier: [0, 0, 5, 5, 0], later: [0, 0, 0, 9, 0] }) as const,
  );
  const results = compareMany([...tiny, { key: -1, earlier: of1000(800), later: of1000(840) }]);
  expect(results.at(-1)?.comparison.claim).toBe("increased");
  expect(results.filter(({ comparison }) => comparison.comparable)).toHaveLength(1);
});
