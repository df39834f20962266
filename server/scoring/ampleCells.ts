import { cutWindow, type PointCell, type WindowShape } from "./cutWindow.ts";
import { MIXED_FIELD } from "./release.ts";

/**
 * The points' fields of a window that are shown by themselves, at the point or in the office, not mixed with others.
 *
 * Formula: those whose overall answers cutWindow releases under a field of their own. In the order of the input.
 * Source: as cutWindow.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * ampleCells([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }, { pointId: 1, cell: { criterion: "overall", field: "civil", counts: [0, 0, 1, 2, 2] } }], { expected: [{ pointId: 1, field: "land", criterion: "overall", perMonth: 15 }], months: 1, endsQuarter: false }); // → [{ pointId: 1, field: "land" }]
 * ampleCells([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 0, 0, -4] } }], { expected: null, months: 1, endsQuarter: false }); // → RangeError
 */
export function ampleCells(
  cells: readonly PointCell[],
  shape: WindowShape,
): { readonly pointId: number; readonly field: string }[] {
  const overall = cells.filter(({ cell }) => cell.criterion === "overall");
  const shown = new Set(
    cutWindow(overall, [], shape)
      .released.filter(({ cell }) => cell.field !== MIXED_FIELD)
      .map(({ pointId, cell }) => nameOf(pointId, cell.field)),
  );
  const units = new Map(
    overall.map(({ pointId, cell: { field } }) => [nameOf(pointId, field), { pointId, field }]),
  );
  return [...units.values()].filter(
    ({ pointId, field }) => shown.has(nameOf(pointId, field)) || shown.has(nameOf(0, field)),
  );
}

function nameOf(pointId: number, field: string): string {
  return `${pointId}/${field}`;
}
