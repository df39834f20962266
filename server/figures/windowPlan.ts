import { isClosedDay } from "#contract/closedDays.ts";
import { addDays, type Day } from "#contract/day.ts";
import { CRITERIA, FACTORS } from "#contract/questionnaire.ts";
import { LEAST_EXPECTED } from "#scoring/cutWindow.ts";
import { FLOOR_INDEX } from "#scoring/disclosure.ts";
import { MIXED_FIELD } from "#scoring/release.ts";
import type { Database } from "../database/connect.ts";
import {
  countPublishedCells,
  countPublishedDays,
  insertWindowPlans,
  type OfficeOfPlan,
  type PlanFacts,
  type PublishedDay,
  type StoredPlan,
  selectDossiersAMonth,
  selectOfficesToPlan,
} from "../database/windowPlans.ts";
import { overallAMonth } from "./plannedWindows.ts";
import { monthOf, type WindowKind } from "./windows.ts";

/** Ratings expected a month from which on an office publishes by the week, and by the month. See `npm run anonymity`. */
const WEEK_FROM = 80;
const MONTH_FROM = 15;
const WEEKS_A_MONTH = 365 / 12 / 7;
/** Of ten dossiers one leaves a rating, where nothing else is known; more than two of ten are not believed. */
const USUAL_SHARE = 0.1;
const LARGEST_SHARE = 0.2;
/** Of ten who tap a face four answer a factor, where nothing else is known. */
const SHARE_OF_FACTOR = 0.38;
const UNSTATED = "unstated";

type PlanCell = PlanFacts["cells"][number];

/**
 * The twelve months that all quarters of a year are planned from: those that ended a month before it, so that all of them
 * had been published. Nothing of the year itself is in it, or whoever taps in spring would be shown alone with one visitor in autumn.
 */
export function yearBefore(quarter: Day): { readonly from: Day; readonly to: Day } {
  const december = monthOf(addDays(`${quarter.slice(0, 4)}-01-01`, -1));
  const to = addDays(december, -1);
  return { from: monthOf(addDays(monthOf(to), -334)), to };
}

/**
 * Fixes how each office publishes in a quarter, where that is not fixed yet, from the year before. Dossiers bound what is believed of ratings: whoever taps for a year does not
 * shorten a window.
 */
export async function planQuarter(db: Database, quarter: Day): Promise<void> {
  const offices = await selectOfficesToPlan(db, quarter);
  if (offices.length === 0) return;
  const { from, to } = yearBefore(quarter);
  const cells = Map.groupBy(await countPublishedCells(db, from, to), ({ agencyId }) => agencyId);
  const days = Map.groupBy(await countPublishedDays(db, from, to), ({ agencyId }) => agencyId);
  const dossiers = Map.groupBy(await selectDossiersAMonth(db, from, to), ({ agencyId }) => agencyId);
  const year = { to, cells, days, dossiers };
  await insertWindowPlans(
    db,
    offices.map((office): StoredPlan => {
      const expected = expectedFacts(office, year);
      return { agencyId: office.agencyId, quarter, kind: kindFor(expected), expected };
    }),
  );
}

/** What was published in the year before, by office. */
export interface YearBefore {
  readonly to: Day;
  readonly cells: ReadonlyMap<number, Awaited<ReturnType<typeof countPublishedCells>>>;
  readonly days: ReadonlyMap<number, readonly PublishedDay[]>;
  readonly dossiers: ReadonlyMap<number, Awaited<ReturnType<typeof selectDossiersAMonth>>>;
}

/** By what an office is expected to get. */
export function kindFor(expected: PlanFacts | null): WindowKind {
  const perMonth = overallAMonth(expected);
  if (perMonth >= WEEK_FROM && ampleAMonth(expected) >= WEEKS_A_MONTH * LEAST_EXPECTED) return "week";
  const isMonth =
    perMonth >= FLOOR_INDEX || (perMonth >= MONTH_FROM && ampleAMonth(expected) >= LEAST_EXPECTED);
  return isMonth ? "month" : "quarter";
}

/** What an office's largest field expects in a month: a window in which no field is shown by itself would show nothing. */
function ampleAMonth(expected: PlanFacts | null): number {
  const overall = (expected?.cells ?? []).filter(([, , criterion]) => criterion === "overall");
  return Math.max(
    0,
    ...[...Map.groupBy(overall, ([, field]) => field)]
      .filter(([field]) => field !== MIXED_FIELD)
      .map(([, cells]) => sum(cells.map(([, , , n]) => n))),
  );
}

/** What an office is expected to get, as its plan keeps it; null: nothing is known of it. */
export function expectedFacts(office: OfficeOfPlan, year: YearBefore): PlanFacts | null {
  const { agencyId } = office;
  const dossiers = year.dossiers.get(agencyId) ?? [];
  const dossiersAMonth = sum(dossiers.map(({ perMonth }) => perMonth));
  const own = ownFacts(agencyId, year);
  if (own) {
    const ofFields = { ...own, cells: own.cells.map((cell) => believed(cell, own.cells, dossiers)) };
    const most = LARGEST_SHARE * dossiersAMonth;
    const share = dossiersAMonth === 0 ? 1 : Math.min(1, most / overallAMonth(ofFields));
    return { ...ofFields, cells: ofFields.cells.map(([p, f, c, n]) => [p, f, c, share * n] as const) };
  }
  const before = sum(office.predecessorIds.map((id) => overallAMonth(ownFacts(id, year))));
  const total = before || USUAL_SHARE * dossiersAMonth;
  if (total === 0) return null;
  const shares = new Map(dossiers.map(({ field, perMonth }) => [field, perMonth / dossiersAMonth]));
  return { cells: spread(total, office.points, shares), points: [] };
}

/** A cell of the year before, as far as its field's dossiers let it be believed; of a field without any nothing is known. */
function believed(
  [pointId, field, criterion, perMonth]: PlanCell,
  cells: readonly PlanCell[],
  dossiers: readonly { readonly field: string; readonly perMonth: number }[],
): PlanCell {
  const own = dossiers.filter((one) => one.field === field);
  const ofField = cells.filter(([, f, c]) => f === field && c === "overall");
  const most = LARGEST_SHARE * sum(own.map((one) => one.perMonth));
  const share = own.length === 0 ? 1 : Math.min(1, most / sum(ofField.map(([, , , n]) => n)));
  return [pointId, field, criterion, share * perMonth];
}

/** What an office's own ratings of the year before say; null: it had none. */
function ownFacts(agencyId: number, { to, cells, days }: YearBefore): PlanFacts | null {
  const rows = days.get(agencyId) ?? [];
  const first = rows.reduce((least, { day }) => (day < least ? day : least), to);
  if (rows.length === 0) return null;
  const months = Math.max(1, monthsBetween(first, to));
  return {
    cells: (cells.get(agencyId) ?? []).map(
      ({ pointId, field, position, answers }) =>
        [pointId, field, CRITERIA[position - 1] as string, answers / months] as const,
    ),
    points: [...Map.groupBy(rows, ({ pointId }) => pointId)].map(([pointId, ofPoint]) => {
      const at = (i: number) => sum(ofPoint.map(({ counts }) => counts[i] as number));
      const closed = ofPoint.filter(({ day }) => isClosedDay(day)).map(({ counts }) => sum(counts));
      return [pointId, at(0), at(1), at(2), at(3), at(4), sum(closed)] as const;
    }),
  };
}

/** Spreads what a whole office expects over its points: by the dossiers of their fields, else evenly. */
function spread(
  total: number,
  points: OfficeOfPlan["points"],
  shares: ReadonlyMap<string, number>,
): PlanFacts["cells"] {
  const ofField = Map.groupBy(points, ({ field }) => (field !== null && shares.has(field) ? field : null));
  const named = sum([...ofField.keys()].map((field) => (field === null ? 0 : (shares.get(field) as number))));
  return points.flatMap((point) => {
    const field = point.field !== null && shares.has(point.field) ? point.field : null;
    const share = field === null ? 1 - named : (shares.get(field) as number);
    const perMonth = (total * share) / (ofField.get(field) as unknown[]).length;
    return [
      [point.id, point.field ?? UNSTATED, "overall", perMonth] as const,
      ...FACTORS.map(
        (factor) => [point.id, point.field ?? UNSTATED, factor, SHARE_OF_FACTOR * perMonth] as const,
      ),
    ];
  });
}

function monthsBetween(from: Day, to: Day): number {
  const month = (day: Day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
