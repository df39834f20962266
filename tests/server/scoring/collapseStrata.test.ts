import fc from "fast-check";
import { expect, test } from "vitest";
import { collapseStrata, type Stratum } from "#scoring/collapseStrata.ts";

const stratum = (path: string, dossiers: number, satisfied: number, answered: number): Stratum => ({
  key: path.split("/"),
  dossiers,
  satisfied,
  answered,
});
const names = (groups: ReturnType<typeof collapseStrata>) =>
  groups.map(({ keys }) => keys.map((key) => key.join("/")));

test("a stratum of one answer joins another period of its own service field before another field", () => {
  const groups = collapseStrata([
    stratum("Sở A/đất đai/tại chỗ/2025-Q1", 90, 30, 40),
    stratum("Sở A/hộ tịch/tại chỗ/2025-Q1", 10, 1, 1),
    stratum("Sở A/hộ tịch/tại chỗ/2025-Q2", 20, 5, 6),
    stratum("Sở B/đất đai/tại chỗ/2025-Q1", 50, 9, 10),
  ]);
  expect(names(groups)).toEqual([
    ["Sở A/hộ tịch/tại chỗ/2025-Q1", "Sở A/hộ tịch/tại chỗ/2025-Q2"],
    ["Sở A/đất đai/tại chỗ/2025-Q1"],
    ["Sở B/đất đai/tại chỗ/2025-Q1"],
  ]);
});

test("an empty unit joins the unit before it, and the first one the unit after it", () => {
  expect(
    names(collapseStrata([stratum("a", 5, 0, 0), stratum("b", 9, 3, 4), stratum("c", 5, 0, 0)])),
  ).toEqual([["a", "b", "c"]]);
  expect(
    names(collapseStrata([stratum("a", 9, 3, 4), stratum("b", 5, 0, 0), stratum("c", 9, 3, 4)])),
  ).toEqual([["a", "b"], ["c"]]);
});

test("ratings of a field without a dossier are kept: it joins its neighbour", () => {
  expect(
    names(collapseStrata([stratum("A/civil", 9, 3, 4), stratum("A/land", 0, 3, 4), stratum("B", 9, 3, 4)])),
  ).toEqual([["A/civil", "A/land"], ["B"]]);
});

test("a stratum listed twice, and more satisfied than answered, are refused", () => {
  expect(() => collapseStrata([stratum("a", 5, 1, 2), stratum("a", 5, 1, 2)])).toThrow(/listed twice/);
  expect(() => collapseStrata([stratum("a", 5, 3, 2)])).toThrow(RangeError);
});

test("nothing is lost, every group has two answers and a dossier, and order does not matter", () => {
  const strata = fc
    .uniqueArray(
      fc.record({
        key: fc.tuple(
          fc.constantFrom("A", "B", "C"),
          fc.constantFrom("x", "y", "z"),
          fc.constantFrom("1", "2"),
        ),
        dossiers: fc.nat({ max: 50 }),
        satisfied: fc.nat({ max: 4 }),
        unsatisfied: fc.nat({ max: 2 }),
      }),
      { selector: ({ key }) => key.join(), maxLength: 15 },
    )
    .map((list) =>
      list.map(({ unsatisfied, ...rest }) => ({ ...rest, answered: rest.satisfied + unsatisfied })),
    )
    .filter((list) => sum(list, "answered") >= 2 && sum(list, "dossiers") >= 1);
  fc.assert(
    fc.property(strata, (list) => {
      const groups = collapseStrata(list);
      for (const what of ["dossiers", "satisfied", "answered"] as const)
        expect(sum(groups, what)).toBe(sum(list, what));
      for (const group of groups) {
        expect(group.answered).toBeGreaterThanOrEqual(2);
        expect(group.dossiers).toBeGreaterThanOrEqual(1);
      }
      expect(collapseStrata([...list].reverse())).toEqual(groups);
    }),
  );
});

function sum<K extends string>(list: readonly Readonly<Record<K, number>>[], what: K): number {
  return list.reduce((total, one) => total + one[what], 0);
}
