import { addCounts } from "./addCounts.ts";
import { answered } from "./answered.ts";
import { MIXED_FIELD, RELEASE_STEP, type WaitingCell } from "./release.ts";

/** Answers of one rating point; `pointId` 0: of the agency as a whole. */
export interface PointCell {
  readonly pointId: number;
  readonly cell: WaitingCell;
}

/** How many answers of a kind an office expects in a month, from the year before; 0 and more. */
export interface ExpectedCell {
  readonly pointId: number;
  readonly field: string;
  readonly criterion: string;
  readonly perMonth: number;
}

/** What is known beforehand about a window; nothing of it comes from the ratings in it. */
export interface WindowShape {
  /** null: nothing is known of the office; then only the office as a whole is shown. */
  readonly expected: readonly ExpectedCell[] | null;
  /** The window's length in months of open days. */
  readonly months: number;
  /** Whether a quarter ends with it: what was too little for one window is looked at for all three months. */
  readonly endsQuarter: boolean;
  /**
   * Windows in this one that were published before it, and whether they showed what was enough only together: this one has what
   * they left; left out: nothing was published of it.
   */
  readonly narrower?: readonly { readonly months: number; readonly showsRest: boolean }[] | undefined;
  /** Whether a point is shown by itself only where a month of it would be enough; left out: not. */
  readonly pointsByMonth?: boolean;
}

export interface WindowCut {
  readonly released: readonly PointCell[];
  /** Answers that found no company yet. */
  readonly carried: readonly WaitingCell[];
}

/**
 * Answers that must be expected before a point, field or remainder is shown by itself. With fifteen others Σ q·exp(−15(1−q))
 * is 0.2 % where six of ten give five, and twelve, which chance may leave of fifteen, still keep it near half a percent.
 */
export const LEAST_EXPECTED = 15;

/**
 * What of a window's answers is published, and under which point and field.
 *
 * Formula: criterion by criterion. A point's field is shown by itself when fifteen or more answers were expected
 * there in a window of this length and five or more came; else the same is asked of the field in the whole office; what is
 * left is "mixed", of the office, and is shown when five came and fifteen were expected, or nothing is known of the office.
 * A factor's answers wait for the end of the quarter when they are fewer. What is not shown is carried to a later window.
 * Whoever adds answers of their own therefore never brings one person's answer out: what is shown is decided by the year before.
 * Source: a choice of this platform, see `npm run anonymity`.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * cutWindow([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }], [], { expected: null, months: 1, endsQuarter: false }); // → { released: [{ pointId: 0, cell: { criterion: "overall", field: "mixed", counts: [0, 0, 1, 2, 2] } }], carried: [] }
 * cutWindow([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }], [], { expected: [{ pointId: 1, field: "land", criterion: "overall", perMonth: 15 }], months: 1, endsQuarter: false }); // → { released: [{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 1, 2, 2] } }], carried: [] }
 * cutWindow([{ pointId: 2, cell: { criterion: "overall", field: "land", counts: [1, 0, 0, 0, 4] } }], [], { expected: [{ pointId: 1, field: "land", criterion: "overall", perMonth: 40 }], months: 1, endsQuarter: false }); // → { released: [], carried: [{ criterion: "overall", field: "land", counts: [1, 0, 0, 0, 4] }] }
 * cutWindow([{ pointId: 1, cell: { criterion: "overall", field: "land", counts: [0, 0, 0, 0, -4] } }], [], { expected: null, months: 1, endsQuarter: false }); // → RangeError
 */
export function cutWindow(
  cells: readonly PointCell[],
  carried: readonly WaitingCell[],
  shape: WindowShape,
): WindowCut {
  const criteria = new Set([...cells.map(({ cell }) => cell.criterion), ...carried.map((c) => c.criterion)]);
  const cuts = [...criteria]
    .sort()
    .map((criterion) =>
      cutCriterion(
        criterion,
        [
          ...cells.filter(({ cell }) => cell.criterion === criterion),
          ...carried.filter((cell) => cell.criterion === criterion).map((cell) => ({ pointId: 0, cell })),
        ],
        shape,
      ),
    );
  return { released: cuts.flatMap((cut) => cut.released), carried: cuts.flatMap((cut) => cut.carried) };
}

function cutCriterion(criterion: string, cells: readonly PointCell[], shape: WindowShape): WindowCut {
  const shown = shownByThemselves(criterion, shape);
  const released: PointCell[] = [];
  const release = (pointId: number, field: string, part: readonly PointCell[]): boolean => {
    const counts = addCounts(...part.map(({ cell }) => cell.counts));
    if (answered(counts) < RELEASE_STEP) return false;
    released.push({ pointId, cell: { criterion, field, counts } });
    return true;
  };
  const afterPoints = [...groups(cells, ({ pointId, cell }) => unit(pointId, cell.field))].flatMap(
    ([name, part]) => {
      const { pointId, cell } = part[0] as PointCell;
      return shown.points.has(name) && release(pointId, cell.field, part) ? [] : part;
    },
  );
  const rest = [...groups(afterPoints, ({ cell }) => cell.field)].flatMap(([field, part]) =>
    shown.fields.has(field) && release(0, field, part) ? [] : part,
  );
  if (rest.length === 0 || (shown.rest && release(0, MIXED_FIELD, rest))) return { released, carried: [] };
  const kept = [...groups(rest, ({ cell }) => cell.field)].map(([field, part]) => ({
    criterion,
    field,
    counts: addCounts(...part.map(({ cell }) => cell.counts)),
  }));
  return { released, carried: kept.filter(({ counts }) => answered(counts) > 0) };
}

/** The points' fields, the office's fields, and whether the remainder may be shown: known before the window begins. */
function shownByThemselves(criterion: string, shape: WindowShape) {
  const { expected, months, endsQuarter, pointsByMonth = false } = shape;
  const own = (expected ?? []).filter((cell) => cell.criterion === criterion);
  const monthsOf = monthsLeftOver(criterion, shape);
  const isEnough = (perMonth: number) => perMonth * monthsOf(perMonth) >= LEAST_EXPECTED;
  const isPointEnough = (perMonth: number) =>
    isEnough(perMonth) && !(pointsByMonth && perMonth < LEAST_EXPECTED);
  const points = new Set(
    own.filter((cell) => cell.pointId !== 0 && isPointEnough(cell.perMonth)).map(unitOf),
  );
  const perField = new Map<string, number>();
  for (const cell of own) {
    if (!points.has(unitOf(cell))) perField.set(cell.field, (perField.get(cell.field) ?? 0) + cell.perMonth);
  }
  const fields = new Set(
    [...perField].filter(([field, n]) => field !== MIXED_FIELD && isEnough(n)).map(([f]) => f),
  );
  const left = [...perField].reduce((sum, [field, n]) => (fields.has(field) ? sum : sum + n), 0);
  const isAll = points.size === 0 && fields.size === 0;
  const waits = criterion !== "overall" && !endsQuarter;
  const leftMonths = shape.narrower ? monthsOf(0) : endsQuarter ? Math.max(months, 3) : months;
  return {
    points,
    fields,
    rest: left * leftMonths >= LEAST_EXPECTED || (isAll && !waits && expected === null),
  };
}

/**
 * For how many months a window has what somebody expects who expects so many a month: its own length, or, where narrower ones
 * showed what was enough for them, the lengths of those in which it was not.
 */
function monthsLeftOver(
  criterion: string,
  { narrower, ...shape }: WindowShape,
): (perMonth: number) => number {
  const without = narrower?.filter(
    ({ months, showsRest }) =>
      !(showsRest || criterion !== "overall") ||
      !shownByThemselves(criterion, { ...shape, months, endsQuarter: false, pointsByMonth: false }).rest,
  );
  return (perMonth) =>
    without
      ? without.reduce((sum, { months }) => (perMonth * months >= LEAST_EXPECTED ? sum : sum + months), 0)
      : shape.months;
}

function unitOf({ pointId, field }: ExpectedCell): string {
  return unit(pointId, field);
}

function unit(pointId: number, field: string): string {
  return `${pointId}/${field}`;
}

/** In the order of their names, so that the order of the input does not matter. */
function groups<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const byName = new Map<string, T[]>();
  for (const one of all) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one]);
  return new Map([...byName].sort(([a], [b]) => (a < b ? -1 : 1)));
}
