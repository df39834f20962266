import { isClosedDay } from "#contract/closedDays.ts";
import { addDays, type Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { cutWindow, type PointCell, type WindowShape } from "#scoring/cutWindow.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { RELEASE_STEP, type WaitingCell } from "#scoring/release.ts";
import { shownCells } from "#scoring/shownCells.ts";
import { suspicion } from "#scoring/suspicion.ts";
import type { Flood } from "../database/pointFloods.ts";
import type { StepSpan, UnpublishedCell } from "../database/steps.ts";
import type { PlanFacts, StoredPlan } from "../database/windowPlans.ts";
import { narrowerWindows, type PlannedWindow } from "../figures/plannedWindows.ts";
import { monthEnd, monthOf, quarterEnd, quarterOf } from "../figures/windows.ts";

/** Monday to Friday without public holidays. */
const OPEN_DAYS_A_MONTH = 21.1;
const WORKING_DAYS_A_MONTH = 21.7;

export type DayCell = Omit<UnpublishedCell, "agencyId">;
/** Days on which points of an office were flooded. */
export type OfficeFloods = readonly Pick<Flood, "pointId" | "day">[];

/** What one window of an office publishes. */
export interface Published {
  readonly window: PlannedWindow;
  /** First day of the month in which it is counted. */
  readonly month: Day;
  readonly spans: readonly StepSpan[];
  readonly ratings: number;
  readonly released: readonly (PointCell & { readonly marks: string })[];
}

/**
 * An office's windows, one after the other, over what it has not published.
 * @param cells its unpublished answers
 * @param carried what earlier windows of the year left over
 * @param windows those that are due, in the order in which they are published, all of the plan's quarter
 * @param floods those noted until now
 */
export function publishOffice(
  cells: readonly DayCell[],
  carried: readonly WaitingCell[],
  plan: Pick<StoredPlan, "kind" | "expected">,
  windows: readonly PlannedWindow[],
  floods: OfficeFloods = [],
): { readonly published: Published[]; readonly carried: readonly WaitingCell[] } {
  const published: Published[] = [];
  let left = cells;
  let waiting = carried;
  for (const window of windows) {
    const shape = shapeOf(plan, window);
    for (const months of monthsTogether(left, window, plan)) {
      const isOf = ({ day }: DayCell) => months.some((month) => month === monthOf(day)) && day <= window.to;
      const [part, units] = takenOf(left.filter(isOf), window, shape);
      const isEmpty = countRatings(part) < RELEASE_STEP;
      if (isEmpty && !(window.takes === "rest" && waiting.length > 0)) continue;
      const one = cutOne(part, waiting, { expected: plan.expected, floods }, shape);
      if (isEmpty && one.released.length === 0) continue;
      const taken = new Set(part);
      waiting = one.carried;
      left = left.filter((cell) => !taken.has(cell));
      published.push({
        window,
        month: months.at(-1) as Day,
        spans: months.map((month) => ({ from: month, to: lastDay(month, window), units })),
        ratings: countRatings(part),
        released: one.released,
      });
    }
  }
  return { published, carried: waiting };
}

/**
 * What a window takes: the points' fields that it shows. Others stay unpublished, so that nothing that is published says how
 * many they are, and join a longer window or the year's end.
 */
function takenOf(
  cells: readonly DayCell[],
  { takes }: PlannedWindow,
  shape: WindowShape,
): [part: readonly DayCell[], units: StepSpan["units"]] {
  const units = shownCells(cells.map(pointCellOf), shape).filter(({ isOwn }) => isOwn || takes !== "ample");
  const names = new Set(units.map(({ pointId, field }) => `${pointId}/${field}`));
  return [
    cells.filter(({ pointId, field }) => names.has(`${pointId}/${field}`)),
    units.map(({ pointId, field }) => ({ pointId, field })),
  ];
}

function lastDay(month: Day, { to }: PlannedWindow): Day {
  return monthEnd(month) < to ? monthEnd(month) : to;
}

/**
 * Months that are published together: a week's or a month's own; a quarter's all, counted in the last of them, since it has
 * too few a month for one visitor to hide among. Where nothing is known of the office, months in which five came stand alone.
 */
function monthsTogether(
  cells: readonly DayCell[],
  window: PlannedWindow,
  { expected }: Pick<StoredPlan, "expected">,
): Day[][] {
  if (window.from !== quarterOf(window.from) || window.to <= monthEnd(window.from))
    return [[monthOf(window.to)]];
  const months = [...new Set(cells.map(({ day }) => monthOf(day)))]
    .filter((month) => (window.takes === "rest" || monthOf(window.from) <= month) && month <= window.to)
    .sort();
  const isAlone = (month: Day) =>
    expected === null &&
    countRatings(cells.filter(({ day }) => monthOf(day) === month && day <= window.to)) >= RELEASE_STEP;
  const alone = months.filter(isAlone);
  const together = months.filter((month) => !alone.includes(month));
  // Answers left over of factors are looked at even when nobody is left who was not published.
  const rest = together.length > 0 ? together : alone.length > 0 ? [] : [monthOf(window.to)];
  return [...alone.map((month) => [month]), ...(rest.length > 0 ? [rest] : [])];
}

/** Days on which people come: at Tết a month is as short as a fortnight. */
function countOpenDays(from: Day, to: Day): number {
  let open = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (new Date(day).getUTCDay() !== 6 && !isClosedDay(day)) open += 1;
  }
  return open;
}

/** What is known of a window beforehand. */
export function shapeOf(
  plan: Pick<StoredPlan, "kind" | "expected">,
  window: Pick<PlannedWindow, "from" | "to" | "takes">,
): WindowShape {
  const { from, to, takes } = window;
  const narrower = narrowerWindows(plan, window).map((one) => ({
    months: countOpenDays(one.from, one.to) / OPEN_DAYS_A_MONTH,
    showsRest: one.takes === "shown",
  }));
  return {
    expected:
      plan.expected?.cells.map(([pointId, field, criterion, perMonth]) => ({
        pointId,
        field,
        criterion,
        perMonth,
      })) ?? null,
    months: countOpenDays(from, to) / OPEN_DAYS_A_MONTH,
    narrower: narrower.length > 0 ? narrower : undefined,
    pointsByMonth: takes === "rest",
    endsQuarter: (takes === "rest" || takes === "all") && to === quarterEnd(to),
  };
}

/** What a window's marks are judged by, beside its own answers. */
interface Known {
  readonly expected: PlanFacts | null;
  readonly floods: OfficeFloods;
}

/** One step's cells and their marks; publishing and recounting both go through here. */
export function cutOne(
  cells: readonly DayCell[],
  carried: readonly WaitingCell[],
  known: Known,
  shape: WindowShape,
): { readonly released: Published["released"]; readonly carried: readonly WaitingCell[] } {
  const cut = cutWindow(cells.map(pointCellOf), carried, shape);
  const marks = marksOf(cells, cut.released, known);
  return {
    released: cut.released.map((one) => ({ ...one, marks: marks.get(one.pointId) ?? "" })),
    carried: cut.carried,
  };
}

/** The rules that each point broke whose answers are shown; of the office (0) all that is not shown by point. */
function marksOf(
  cells: readonly DayCell[],
  released: readonly PointCell[],
  { expected, floods }: Known,
): ReadonlyMap<number, string> {
  const own = new Set(
    released
      .filter(({ cell, pointId }) => pointId !== 0 && cell.criterion === "overall")
      .map(({ pointId, cell }) => `${pointId}/${cell.field}`),
  );
  const placeOf = (pointId: number, field: string) => (own.has(`${pointId}/${field}`) ? pointId : 0);
  const overall = cells.filter(({ position }) => position === 1);
  return new Map(
    [...Map.groupBy(overall, ({ pointId, field }) => placeOf(pointId, field))].map(([pointId, ofPlace]) => {
      const usualCells = (expected?.cells ?? []).filter(
        ([id, field, criterion]) => criterion === "overall" && placeOf(id, field) === pointId,
      );
      const points = (expected?.points ?? []).filter(([id]) => pointId === 0 || id === pointId);
      const usual = {
        perWorkingDay:
          usualCells.length === 0 ? null : sum(usualCells.map(([, , , n]) => n)) / WORKING_DAYS_A_MONTH,
        overall: [1, 2, 3, 4, 5].map((at) =>
          sum(points.map((one) => one[at] as number)),
        ) as unknown as LevelCounts,
        onClosedDays: sum(points.map((one) => one[6])),
      };
      const byDay: Record<Day, number> = {};
      for (const { day, counts } of ofPlace) byDay[day] = (byDay[day] ?? 0) + answered(counts);
      const ofWindow = addCounts(NO_ANSWERS, ...ofPlace.map((cell) => cell.counts));
      const isFloodDay = (day: Day) =>
        floods.some((flood) => flood.day === day && ofPlace.some((cell) => cell.pointId === flood.pointId));
      return [
        pointId,
        suspicion(usual, { byDay, overall: ofWindow, isClosedDay, isFloodDay }).join("+"),
      ] as const;
    }),
  );
}

export function pointCellOf({ pointId, field, position, counts }: Omit<DayCell, "day">): PointCell {
  const criterion = QUESTIONNAIRE.criteria[position - 1];
  if (!criterion) throw new RangeError(`the form has no criterion at place ${position}`);
  return { pointId, cell: { criterion, field, counts } };
}

/** Everybody answers the first question. */
export function countRatings(cells: readonly Omit<DayCell, "day">[]): number {
  return sum(cells.filter(({ position }) => position === 1).map(({ counts }) => answered(counts)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
