import { isClosedDay } from "#contract/closedDays.ts";
import { addDays, type Day } from "#contract/day.ts";
import { CRITERIA, FACTORS } from "#contract/questionnaire.ts";
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
import { monthOf, type WindowKind } from "./windows.ts";

/** Ratings expected a month from which on an office publishes by the week, and by the month. See `npm run anonymity`. */
const WEEK_FROM = 80;
const MONTH_FROM = 10;
/** Of ten dossiers one leaves a rating, where nothing else is known; more than three of ten are not believed. */
const USUAL_SHARE = 0.1;
const LARGEST_SHARE = 0.3;
/** Of ten who tap a face four answer a factor, where nothing else is known. */
const SHARE_OF_FACTOR = 0.38;
const UNSTATED = "unstated";

/**
 * Fixes how each office publishes in a quarter, where that is not fixed yet: from the twelve months that ended a month
 * before it, so that all of them had been published. Dossiers bound what is believed of ratings: whoever taps for a year does not
 * shorten a window.
 */
export async function planQuarter(db: Database, quarter: Day): Promise<void> {
  const offices = await selectOfficesToPlan(db, quarter);
  if (offices.length === 0) return;
  const to = addDays(monthOf(addDays(quarter, -1)), -1);
  const from = monthOf(addDays(monthOf(to), -334));
  const cells = Map.groupBy(await countPublishedCells(db, from, to), ({ agencyId }) => agencyId);
  const days = Map.groupBy(await countPublishedDays(db, from, to), ({ agencyId }) => agencyId);
  const dossiers = Map.groupBy(await selectDossiersAMonth(db, from, to), ({ agencyId }) => agencyId);
  const year = { to, cells, days, dossiers };
  await insertWindowPlans(
    db,
    offices.map((office): StoredPlan => {
      const expected = factsOf(office, year);
      return { agencyId: office.agencyId, quarter, kind: kindFor(expected), expected };
    }),
  );
}

interface YearBefore {
  readonly to: Day;
  readonly cells: ReadonlyMap<number, Awaited<ReturnType<typeof countPublishedCells>>>;
  readonly days: ReadonlyMap<number, readonly PublishedDay[]>;
  readonly dossiers: ReadonlyMap<number, Awaited<ReturnType<typeof selectDossiersAMonth>>>;
}

function kindFor(expected: PlanFacts | null): WindowKind {
  const perMonth = overallOf(expected);
  if (perMonth >= WEEK_FROM) return "week";
  return perMonth >= MONTH_FROM ? "month" : "quarter";
}

function overallOf(facts: PlanFacts | null): number {
  return sum((facts?.cells ?? []).filter(([, , criterion]) => criterion === "overall").map(([, , , n]) => n));
}

function factsOf(office: OfficeOfPlan, year: YearBefore): PlanFacts | null {
  const { agencyId } = office;
  const dossiers = year.dossiers.get(agencyId) ?? [];
  const dossiersAMonth = sum(dossiers.map(({ perMonth }) => perMonth));
  const own = ownFacts(agencyId, year);
  if (own) {
    const believed =
      dossiersAMonth === 0 ? 1 : Math.min(1, (LARGEST_SHARE * dossiersAMonth) / overallOf(own));
    return { ...own, cells: own.cells.map(([p, f, c, n]) => [p, f, c, believed * n] as const) };
  }
  const before = sum(office.predecessorIds.map((id) => overallOf(ownFacts(id, year))));
  const total = before || USUAL_SHARE * dossiersAMonth;
  if (total === 0) return null;
  const shares = new Map(dossiers.map(({ field, perMonth }) => [field, perMonth / dossiersAMonth]));
  return { cells: spread(total, office.points, shares), points: [] };
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
