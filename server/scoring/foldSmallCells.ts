import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { FLOOR_PUBLISH } from "./disclosure.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";

/** One cell of a table: what it is about, and its counts. */
export interface Cell<K> {
  readonly key: K;
  readonly counts: LevelCounts;
}

/**
 * The cells that may be shown, and the small ones together ("khác").
 *
 * Formula: cells with fewer than five answers are folded into one sum; while that sum holds one to four answers, the
 * smallest shown cell joins it (equal ones: by counts, then by key as text). Shown and folded together are the total, and
 * the total minus everything shown is a sum of at least five answers. When all cells together hold only one to
 * four answers there is nothing to hide them in: then nothing leaves, and `folded` is empty too.
 * Source: complementary suppression, as in A. Hundepool and others (2012), "Statistical Disclosure Control", Wiley, ch. 4.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * foldSmallCells([{ key: "a", counts: [0, 0, 1, 4, 4] }, { key: "b", counts: [1, 0, 0, 0, 2] }, { key: "c", counts: [0, 0, 0, 3, 3] }]); // → { shown: [{ key: "a", counts: [0, 0, 1, 4, 4] }], folded: [1, 0, 0, 3, 5] }
 * foldSmallCells([{ key: "a", counts: [0, 0, 0, 0, 4] }]); // → { shown: [], folded: [0, 0, 0, 0, 0] }
 * foldSmallCells([{ key: "a", counts: [0, 0, 0, 0, -4] }]); // → RangeError
 */
export function foldSmallCells<K>(cells: readonly Cell<K>[]): { shown: Cell<K>[]; folded: LevelCounts } {
  let shown = cells.filter((cell) => answered(cell.counts) >= FLOOR_PUBLISH);
  const small = cells.filter((cell) => answered(cell.counts) < FLOOR_PUBLISH);
  let folded = addCounts(...small.map((cell) => cell.counts));
  if (answered(folded) === 0 || answered(folded) >= FLOOR_PUBLISH) return { shown, folded };
  const smallestFirst = [...shown].sort(bySizeThenKey);
  while (answered(folded) < FLOOR_PUBLISH) {
    const next = smallestFirst.shift();
    if (next === undefined) return { shown: [], folded: NO_ANSWERS };
    shown = shown.filter((cell) => cell !== next);
    folded = addCounts(folded, next.counts);
  }
  return { shown, folded };
}

function bySizeThenKey<K>(a: Cell<K>, b: Cell<K>): number {
  const bySize = answered(a.counts) - answered(b.counts);
  if (bySize !== 0) return bySize;
  const [textA, textB] = [`${a.counts.join()} ${String(a.key)}`, `${b.counts.join()} ${String(b.key)}`];
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}
