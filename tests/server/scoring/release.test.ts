import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { MIXED_FIELD, releaseBatch, type WaitingCell } from "#scoring/release.ts";
import { someWaiting, totalOf } from "./waitingCells.ts";

const criteria = ["overall", "access", "staff"];
const overall = (field: string, counts: LevelCounts): WaitingCell => ({
  criterion: "overall",
  field,
  counts,
});

test("five answers about one field are released under its name", () => {
  const land = overall("land", [1, 0, 1, 1, 2]);
  expect(releaseBatch([land])).toEqual({ released: [land], waiting: [] });
});

test("four answers wait, whatever their fields", () => {
  const cells = [overall("civil", [0, 0, 0, 1, 1]), overall("land", [1, 0, 0, 0, 1])];
  expect(releaseBatch(cells)).toEqual({ released: [], waiting: cells });
});

test("fields too small alone are released together, without their names", () => {
  expect(releaseBatch([overall("civil", [0, 0, 0, 1, 1]), overall("land", [1, 0, 0, 0, 2])])).toEqual({
    released: [overall(MIXED_FIELD, [1, 0, 0, 1, 3])],
    waiting: [],
  });
});

test("the one answer beside a full field waits for the next ones", () => {
  const { released, waiting } = releaseBatch([
    overall("land", [0, 0, 0, 0, 7]),
    overall("civil", [1, 0, 0, 0, 0]),
  ]);
  expect(released).toEqual([overall("land", [0, 0, 0, 0, 7])]);
  expect(waiting).toEqual([overall("civil", [1, 0, 0, 0, 0])]);
});

test("a factor few people answered waits while the first question is released", () => {
  const staff = { criterion: "staff", field: "land", counts: [0, 0, 0, 0, 2] } as const;
  const { released, waiting } = releaseBatch([overall("land", [0, 0, 0, 0, 5]), staff]);
  expect(released).toEqual([overall("land", [0, 0, 0, 0, 5])]);
  expect(waiting).toEqual([staff]);
});

describe("laws", () => {
  test("no answer is lost or made, criterion by criterion", () => {
    fc.assert(
      fc.property(someWaiting, (cells) => {
        const { released, waiting } = releaseBatch(cells);
        for (const criterion of criteria) {
          const after = addCounts(totalOf(criterion, released), totalOf(criterion, waiting));
          expect(after).toEqual(totalOf(criterion, cells));
        }
      }),
    );
  });

  test("whatever is released is five answers or more; fewer than five keep waiting, and only they do", () => {
    fc.assert(
      fc.property(someWaiting, (cells) => {
        const { released, waiting } = releaseBatch(cells);
        for (const { counts } of released) expect(answered(counts)).toBeGreaterThanOrEqual(5);
        for (const criterion of criteria) expect(answered(totalOf(criterion, waiting))).toBeLessThan(5);
      }),
    );
  });

  test("answers about one field keep its name", () => {
    fc.assert(
      fc.property(someWaiting, (cells) => {
        const oneField = cells.map((cell) => ({ ...cell, field: "land" }));
        for (const { field } of releaseBatch(oneField).released) expect(field).toBe("land");
      }),
    );
  });

  test("the order in which answers came does not matter", () => {
    fc.assert(
      fc.property(
        someWaiting.chain((cells) =>
          fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
        ),
        ([cells, shuffled]) => {
          expect(releaseBatch(shuffled)).toEqual(releaseBatch(cells));
        },
      ),
    );
  });

  test("what has waited in vain changes nothing when asked again", () => {
    fc.assert(
      fc.property(someWaiting, (cells) => {
        const { waiting } = releaseBatch(cells);
        expect(releaseBatch(waiting)).toEqual({ released: [], waiting });
      }),
    );
  });

  test("the curious clerk: after any visitor, each published cell stands still or moves by five or more", () => {
    const visitors = fc.array(
      fc.record({
        field: fc.constantFrom("land", "civil", "business"),
        level: fc.nat({ max: 4 }),
        staff: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(visitors, (list) => {
        let waiting: WaitingCell[] = [];
        for (const { field, level, staff } of list) {
          const one = [0, 1, 2, 3, 4].map((at) => (at === level ? 1 : 0)) as unknown as LevelCounts;
          const cells = [overall(field, one), ...(staff ? [{ criterion: "staff", field, counts: one }] : [])];
          const batch = releaseBatch([...waiting, ...cells]);
          waiting = batch.waiting;
          for (const { counts } of batch.released) expect(answered(counts)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
