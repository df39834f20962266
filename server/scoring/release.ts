import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** Answers leave the waiting room this many at a time, or more. */
export const RELEASE_STEP = 5;

/** Answers to one criterion, about one service field, that no face shows yet. */
export interface WaitingCell {
  readonly criterion: string;
  readonly field: string;
  readonly counts: LevelCounts;
}

/** The label of answers about several fields that only together were enough to be released. */
export const MIXED_FIELD = "mixed";

/**
 * What of the waiting answers is published now, and what goes on waiting.
 *
 * Formula: criterion by criterion. A field with five or more waiting answers is released under its own name. The
 * other fields together, when they make five, are released as "mixed". What remains, one to four answers, waits.
 * So everything ever published is a sum of released atoms of at least five answers each; the difference of two published
 * figures is again whole atoms, and no look before and after a visit tells one visitor's answer. Cells of the same
 * criterion and field count as one; the result is sorted by criterion and field and leaves out empty cells.
 * Source: a choice of this platform. In a small office the clerk knows who came in; a count that moves by one tells.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * releaseBatch([{ criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] }, { criterion: "overall", field: "civil", counts: [0, 0, 0, 0, 1] }]); // → { released: [{ criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] }], waiting: [{ criterion: "overall", field: "civil", counts: [0, 0, 0, 0, 1] }] }
 * releaseBatch([{ criterion: "overall", field: "land", counts: [0, 0, 0, 0, 3] }, { criterion: "overall", field: "civil", counts: [1, 0, 0, 1, 0] }]); // → { released: [{ criterion: "overall", field: "mixed", counts: [1, 0, 0, 1, 3] }], waiting: [] }
 * releaseBatch([{ criterion: "overall", field: "land", counts: [0, 0, 0, 0, 4] }]).released; // → []
 * releaseBatch([{ criterion: "overall", field: "land", counts: [0, 0, 0, 0, -4] }]); // → RangeError
 */
export function releaseBatch(waiting: readonly WaitingCell[]): {
  released: WaitingCell[];
  waiting: WaitingCell[];
} {
  const released: WaitingCell[] = [];
  const kept: WaitingCell[] = [];
  for (const cells of byCriterion(joined(waiting))) {
    const large = cells.filter((cell) => answered(cell.counts) >= RELEASE_STEP);
    const small = cells.filter((cell) => answered(cell.counts) < RELEASE_STEP);
    const rest = addCounts(...small.map((cell) => cell.counts));
    released.push(...large);
    if (answered(rest) < RELEASE_STEP) kept.push(...small);
    else
      for (const { criterion } of small.slice(0, 1))
        released.push({ criterion, field: MIXED_FIELD, counts: rest });
  }
  return { released: joined(released), waiting: joined(kept) };
}

/** One cell for each criterion and field, sorted, without empty ones. */
function joined(cells: readonly WaitingCell[]): WaitingCell[] {
  const byName = new Map<string, WaitingCell>();
  for (const { criterion, field, counts } of cells) {
    const name = JSON.stringify([criterion, field]);
    const before = byName.get(name);
    byName.set(name, {
      criterion,
      field,
      counts: before ? addCounts(before.counts, counts) : addCounts(counts),
    });
  }
  return [...byName]
    .filter(([, cell]) => answered(cell.counts) > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
}

function byCriterion(cells: readonly WaitingCell[]): WaitingCell[][] {
  const groups = new Map<string, WaitingCell[]>();
  for (const cell of cells) groups.set(cell.criterion, [...(groups.get(cell.criterion) ?? []), cell]);
  return [...groups.values()];
}
