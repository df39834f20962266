import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { type Cell, foldSmallCells } from "#scoring/foldSmallCells.ts";
import { someCounts } from "./arbitraries.ts";

const cells: fc.Arbitrary<Cell<number>[]> = fc
  .array(someCounts(3), { maxLength: 12 })
  .map((list) => list.map((counts, key) => ({ key, counts })));
const total = (list: readonly Cell<number>[]) => addCounts(...list.map(({ counts }) => counts));

test("folding keeps the total, unless all of it is one to four answers: then nothing leaves", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const { shown, folded } = foldSmallCells(list);
      const all = total(list);
      const few = answered(all) > 0 && answered(all) < 5;
      expect(addCounts(total(shown), folded)).toEqual(few ? [0, 0, 0, 0, 0] : all);
    }),
  );
});

test("no folded cell is recoverable by subtraction: what is not shown holds none, or five and more of two cells", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const { shown, folded } = foldSmallCells(list);
      for (const { counts } of shown) expect(answered(counts)).toBeGreaterThanOrEqual(5);
      if (answered(folded) === 0) return;
      expect(answered(folded)).toBeGreaterThanOrEqual(5);
      const keys = new Set(shown.map(({ key }) => key));
      const hidden = list.filter(({ key, counts }) => !keys.has(key) && answered(counts) > 0);
      expect(hidden.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("the order of cells does not matter", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const [one, other] = [foldSmallCells(list), foldSmallCells([...list].reverse())];
      expect(other.folded).toEqual(one.folded);
      expect([...other.shown].reverse()).toEqual(one.shown);
    }),
  );
});

test("a lone small cell takes the smallest shown one with it", () => {
  const large = { key: "xã A", counts: [0, 0, 0, 50, 50] } as const;
  const middle = { key: "xã B", counts: [0, 0, 0, 3, 3] } as const;
  const small = { key: "xã C", counts: [1, 0, 0, 0, 0] } as const;
  expect(foldSmallCells([large, middle, small])).toEqual({ shown: [large], folded: [1, 0, 0, 3, 3] });
});

test("cells nobody answered leave no trace", () => {
  const large = { key: "xã A", counts: [0, 0, 0, 50, 50] } as const;
  expect(foldSmallCells([large, { key: "xã B", counts: [0, 0, 0, 0, 0] }])).toEqual({
    shown: [large],
    folded: [0, 0, 0, 0, 0],
  });
});
