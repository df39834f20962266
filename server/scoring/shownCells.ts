import { cutWindow, type PointCell, type WindowShape } from "./cutWindow.ts";
import { MIXED_FIELD } from "./release.ts";

/** A point's field, and whether it is shown under a field of its own, at the point or in the office, or mixed with others. */
export interface ShownCell {
  readonly pointId: number;
  readonly field: string;
  readonly isOwn: boolean;
}

/**
 * The points' fields of a window whose overall answers are shown; whoever rated elsewhere waits for a longer window.
 *
 * Formula: those whose overall answers cutWindow releases. In the order of the input.
 * Source: as cutWindow.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * shownCells([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }, { pointId: 1, cell: { criterion: "overall", field: "civil", counts: [0, 0, 1, 2, 2] } }], { expected: [{ pointId: 1, field: "land", criterion: "overall", perMonth: 15 }], months: 1, endsQuarter: false }); // → [{ pointId: 1, field: "land", isOwn: true }]
 * shownCells([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }], { expected: null, months: 1, endsQuarter: false }); // → [{ pointId: 1, field: "land", isOwn: false }]
 * shownCells([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 0, 0, -4] } }], { expected: null, months: 1, endsQuarter: false }); // → RangeError
 */
export function shownCells(cells: readonly PointCell[], shape: WindowShape): ShownCell[] {
  const overall = cells.filter(({ cell }) => cell.criterion === "overall");
  const shown = new Set(
    cutWindow(overall, [], shape).released.map(({ pointId, cell }) => nameOf(pointId, cell.field)),
  );
  const units = new Map(
    overall.map(({ pointId, cell: { field } }) => [nameOf(pointId, field), { pointId, field }]),
  );
  return [...units.values()]
    .map(({ pointId, field }) => ({
      pointId,
      field,
      isOwn: shown.has(nameOf(pointId, field)) || shown.has(nameOf(0, field)),
    }))
    .filter(({ isOwn }) => isOwn || shown.has(nameOf(0, MIXED_FIELD)));
}

function nameOf(pointId: number, field: string): string {
  return `${pointId}/${field}`;
}
