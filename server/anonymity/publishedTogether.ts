import type { Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { MIXED_FIELD, type WaitingCell } from "#scoring/release.ts";
import { plannedWindows } from "../figures/plannedWindows.ts";
import { expectedFacts, kindFor, yearBefore } from "../figures/windowPlan.ts";
import { quarterEnd } from "../figures/windows.ts";
import { closeOffices } from "../ratings/closeYears.ts";
import { type DayCell, type Published, publishOffice } from "../ratings/officeWindows.ts";
import { DOSSIERS_A_RATING, FACTOR, FIELDS, OVERALL, type Sheet } from "./inventedOffice.ts";

type Plan = Parameters<typeof publishOffice>[2];

const QUARTERS = ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"];
const AGENCY = 1;
const ABOVE = 2;

/** A criterion of the form by its place, and the sheets that answered it. */
export interface Answer {
  readonly sheet: Sheet;
  readonly position: number;
}

/**
 * Which answers of a year are published together, by the rules that publish: for each of them the name of what it is in;
 * left out where it is published above the office or not at all.
 * @param answers those of the year that are asked about
 * @param all sheets of everybody, of the year and the one before
 * @param perWeek how many honest ratings a week the office has, which says its dossiers; null: nothing is known of it
 */
export function publishedTogether(
  answers: readonly Answer[],
  all: readonly Sheet[],
  perWeek: number | null,
): Map<Answer, string> {
  const places = new Map<Answer, string>();
  let open: Open = { unpublished: answers, carried: [] };
  let carried: readonly WaitingCell[] = [];
  let rest: DayCell[] = [];
  let plan: Plan = { kind: "quarter", expected: null };
  for (const quarter of QUARTERS) {
    if (perWeek !== null) plan = planOf(quarter, all, perWeek);
    const came = dayCells(all.filter(({ day }) => quarter <= day && day <= quarterEnd(quarter)));
    const cells = [...rest, ...came];
    const windows = plannedWindows(plan, quarter, quarterEnd(quarter));
    const outcome = publishOffice(cells, carried, plan, windows);
    for (const one of outcome.published) open = place(open, one, places);
    rest = cells.filter((cell) => !outcome.published.some((step) => isTaken(step, cell)));
    carried = outcome.carried;
  }
  placeYear([...open.unpublished, ...open.carried], { rest, carried, plan }, places);
  return places;
}

/** Answers that no published figure holds yet: unpublished ones, and those that a step took and did not show. */
interface Open {
  readonly unpublished: readonly Answer[];
  readonly carried: readonly Answer[];
}

/** Names what a step shows; what it takes and does not show is carried. */
function place({ unpublished, carried }: Open, step: Published, places: Map<Answer, string>): Open {
  const shown = new Set(
    step.released.map(({ pointId, cell }) => `${pointId} ${cell.field} ${cell.criterion}`),
  );
  const isOfStep = ({ sheet }: Answer) => isTaken(step, sheet);
  const isHidden = (answer: Answer, units: readonly string[]) => {
    const criterion = QUESTIONNAIRE.criteria[answer.position - 1];
    const found = units.find((unit) => shown.has(`${unit} ${criterion}`));
    if (found) places.set(answer, `${step.window.to} ${step.month} ${found}`);
    return !found;
  };
  const ofOffice = (field: string) => [`0 ${field}`, `0 ${MIXED_FIELD}`];
  return {
    unpublished: unpublished.filter((answer) => !isOfStep(answer)),
    carried: [
      ...carried.filter((answer) => isHidden(answer, ofOffice(answer.sheet.field))),
      ...unpublished.filter(
        (answer) =>
          isOfStep(answer) &&
          isHidden(answer, [
            `${answer.sheet.pointId} ${answer.sheet.field}`,
            ...ofOffice(answer.sheet.field),
          ]),
      ),
    ],
  };
}

/** Whether a step took an answer; steps before it may have. */
function isTaken({ spans }: Published, of: Pick<Sheet, "day" | "pointId" | "field">): boolean {
  return spans.some(
    ({ from, to, units }) =>
      from <= of.day &&
      of.day <= to &&
      (units === null || units.some(({ pointId, field }) => pointId === of.pointId && field === of.field)),
  );
}

/** At the year's end the office publishes what is left, if that is five or more, else the unit above does. */
function placeYear(
  open: readonly Answer[],
  left: { rest: readonly DayCell[]; carried: readonly WaitingCell[]; plan: Plan },
  places: Map<Answer, string>,
): void {
  const { released } = closeOffices(
    left.rest.map((cell) => ({ agencyId: AGENCY, ...cell })),
    left.carried.map((cell) => ({
      agencyId: AGENCY,
      year: 2026,
      questionnaireId: QUESTIONNAIRE.id,
      ...cell,
    })),
    [
      { id: AGENCY, parentId: ABOVE },
      { id: ABOVE, parentId: null },
    ],
    [{ agencyId: AGENCY, quarter: QUARTERS[3] as Day, ...left.plan }],
    "rest",
  );
  const own = released.filter(({ agencyId }) => agencyId === AGENCY);
  const shown = new Set(own.map(({ cell }) => `${cell.field} ${cell.criterion}`));
  for (const answer of open) {
    const criterion = QUESTIONNAIRE.criteria[answer.position - 1];
    const found = [answer.sheet.field, MIXED_FIELD]
      .map((field) => `${field} ${criterion}`)
      .find((unit) => shown.has(unit));
    if (found) places.set(answer, `year ${found}`);
  }
}

/** What the office is expected to get, from the twelve months that ended a month before the quarter. */
function planOf(quarter: Day, sheets: readonly Sheet[], perWeek: number): Plan {
  const { from, to } = yearBefore(quarter);
  const cells = dayCells(sheets.filter(({ day }) => from <= day && day <= to));
  const byPlace = Map.groupBy(cells, ({ pointId, field, position }) =>
    JSON.stringify([pointId, field, position]),
  );
  const answers = [...byPlace].map(([name, part]) => {
    const [pointId, field, position] = JSON.parse(name) as [number, string, number];
    return {
      agencyId: AGENCY,
      pointId,
      field,
      position,
      answers: part.reduce((n, { counts }) => n + sum(counts), 0),
    };
  });
  const days = cells
    .filter(({ position }) => position === OVERALL)
    .map(({ pointId, day, counts }) => ({ agencyId: AGENCY, pointId, day, counts }));
  const perMonth = (perWeek * 365) / 7 / 12;
  const dossiers = FIELDS.map(([field, share]) => ({
    agencyId: AGENCY,
    field,
    perMonth: DOSSIERS_A_RATING * perMonth * share,
  }));
  const expected = expectedFacts(
    { agencyId: AGENCY, predecessorIds: [], points: [] },
    {
      to,
      cells: new Map([[AGENCY, answers]]),
      days: new Map([[AGENCY, days]]),
      dossiers: new Map([[AGENCY, dossiers]]),
    },
  );
  return { kind: kindFor(expected), expected };
}

/** The answers of a sheet, to everything in all and to the factor. */
export function answersOf(sheet: Sheet): Answer[] {
  return sheet.factor === undefined
    ? [{ sheet, position: OVERALL }]
    : [
        { sheet, position: OVERALL },
        { sheet, position: FACTOR },
      ];
}

export function levelOf({ sheet, position }: Answer): number {
  return position === OVERALL ? sheet.overall : (sheet.factor as number);
}

function dayCells(sheets: readonly Sheet[]): DayCell[] {
  const cells = new Map<
    string,
    { pointId: number; field: string; day: Day; position: number; counts: number[] }
  >();
  for (const answer of sheets.flatMap(answersOf)) {
    const { sheet, position } = answer;
    const { pointId, field, day } = sheet;
    const name = `${pointId} ${field} ${day} ${position}`;
    const cell = cells.get(name) ?? { pointId, field, day, position, counts: [0, 0, 0, 0, 0] };
    cells.set(name, cell);
    const at = levelOf(answer) - 1;
    cell.counts[at] = (cell.counts[at] as number) + 1;
  }
  return [...cells.values()] as unknown as DayCell[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
