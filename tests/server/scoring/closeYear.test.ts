import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { type AgencyCell, type AgencyNode, closeYear } from "#scoring/closeYear.ts";
import { someWaiting, totalOf } from "./waitingCells.ts";

const province: AgencyNode<string>[] = [
  { id: "tỉnh", parentId: null },
  { id: "huyện 1", parentId: "tỉnh" },
  { id: "huyện 2", parentId: "tỉnh" },
  { id: "xã 11", parentId: "huyện 1" },
  { id: "xã 12", parentId: "huyện 1" },
  { id: "xã 21", parentId: "huyện 2" },
];
const overall = (n: number) => ({ criterion: "overall", field: "land", counts: [0, 0, 0, 0, n] }) as const;

test("leftovers of two communes meet in their district, and are released there", () => {
  const pools = [
    { agencyId: "xã 11", cell: overall(3) },
    { agencyId: "xã 12", cell: overall(2) },
  ];
  expect(closeYear(pools, province)).toEqual({
    released: [{ agencyId: "huyện 1", cell: overall(5) }],
    waiting: [],
  });
});

test("leftovers of several points of one commune are released for the commune", () => {
  const pools = [
    { agencyId: "xã 11", cell: overall(4) },
    { agencyId: "xã 11", cell: overall(4) },
  ];
  expect(closeYear(pools, province).released).toEqual([{ agencyId: "xã 11", cell: overall(8) }]);
});

test("what not even the province can gather stays waiting there", () => {
  const pools = [
    { agencyId: "xã 11", cell: overall(1) },
    { agencyId: "xã 21", cell: overall(2) },
  ];
  expect(closeYear(pools, province)).toEqual({
    released: [],
    waiting: [{ agencyId: "tỉnh", cell: overall(3) }],
  });
});

const pools: fc.Arbitrary<AgencyCell<string>[]> = fc
  .array(fc.tuple(fc.constantFrom(...province.map(({ id }) => id)), someWaiting), { maxLength: 8 })
  .map((list) => list.flatMap(([agencyId, cells]) => cells.map((cell) => ({ agencyId, cell }))));
const cellsOf = (list: readonly AgencyCell<string>[]) => list.map(({ cell }) => cell);

test("no answer is lost or made, everything released is five or more, fewer than five are left at the root", () => {
  fc.assert(
    fc.property(pools, (list) => {
      const { released, waiting } = closeYear(list, province);
      for (const criterion of ["overall", "access", "staff"]) {
        const after = addCounts(totalOf(criterion, cellsOf(released)), totalOf(criterion, cellsOf(waiting)));
        expect(after).toEqual(totalOf(criterion, cellsOf(list)));
        expect(answered(totalOf(criterion, cellsOf(waiting)))).toBeLessThan(5);
      }
      for (const { cell } of released) expect(answered(cell.counts)).toBeGreaterThanOrEqual(5);
      for (const { agencyId } of waiting) expect(agencyId).toBe("tỉnh");
    }),
  );
});

test("neither the order of answers nor the order of the tree matters", () => {
  fc.assert(
    fc.property(pools, (list) => {
      expect(closeYear([...list].reverse(), [...province].reverse())).toEqual(closeYear(list, province));
    }),
  );
});

test.each([
  [
    "an agency listed twice",
    [
      { id: "a", parentId: null },
      { id: "a", parentId: null },
    ],
  ],
  ["a parent that is missing", [{ id: "a", parentId: "b" }]],
  [
    "a circle",
    [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ],
  ],
  ["an agency that is missing", []],
])("a tree with %s is refused", (_, tree) => {
  expect(() => closeYear([{ agencyId: "a", cell: overall(1) }], tree)).toThrow(RangeError);
});
