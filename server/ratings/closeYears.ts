import type { Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { type AgencyCell, closeYear } from "#scoring/closeYear.ts";
import { LEAST_EXPECTED } from "#scoring/cutWindow.ts";
import { MIXED_FIELD, type WaitingCell } from "#scoring/release.ts";
import type { Trx } from "../database/connect.ts";
import {
  addTallies,
  type CarriedCell,
  countUnpublished,
  insertSteps,
  type NewStep,
  nextStepId,
  type PublishedCell,
  replaceCarried,
  selectAgencyTree,
  selectCarried,
  type UnpublishedCell,
} from "../database/steps.ts";
import { type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { countRatings, pointCellOf, shapeOf } from "./officeWindows.ts";
import { carriedCells } from "./publish.ts";

const MONTHS = 12;

export interface ClosedYear {
  readonly year: number;
  readonly steps: readonly NewStep[];
}

/**
 * Publishes what finished years left over: at the agency once five have met across its points, else at the unit above,
 * in December. A year is finished when no rating of it can arrive any more.
 * @param before the first year that is not finished
 * @returns the years that had something left, and their steps
 */
export async function closeYearsBefore(trx: Trx, before: number, today: Day): Promise<ClosedYear[]> {
  const cells = await countUnpublished(trx, `${before - 1}-12-31`);
  const carried = (await selectCarried(trx)).filter(({ year }) => year < before);
  const years = new Set([
    ...cells.map(({ day }) => Number(day.slice(0, 4))),
    ...carried.map(({ year }) => year),
  ]);
  const closed: ClosedYear[] = [];
  for (const year of [...years].sort()) {
    const steps = await closeOneYear(trx, {
      year,
      today,
      cells: cells.filter(({ day }) => Number(day.slice(0, 4)) === year),
      carried: carried.filter((cell) => cell.year === year),
    });
    if (steps.length > 0) closed.push({ year, steps });
  }
  return closed;
}

async function closeOneYear(
  trx: Trx,
  of: { year: number; today: Day; cells: readonly UnpublishedCell[]; carried: readonly CarriedCell[] },
): Promise<NewStep[]> {
  const { year, today, cells } = of;
  const plans = await selectWindowPlans(trx, { from: `${year}-10-01`, to: `${year}-10-01` });
  const outcome = closeOffices(cells, of.carried, await selectAgencyTree(trx), plans, "rest");
  if (cells.length === 0 && outcome.released.length === 0) return [];
  const first = await nextStepId(trx);
  const ofAgency = Map.groupBy(cells, ({ agencyId }) => agencyId);
  // An office that only had answers left over has a step too: it says that the year was closed. So has the unit above.
  const offices = new Set([
    ...ofAgency.keys(),
    ...of.carried.map(({ agencyId }) => agencyId),
    ...outcome.released.map(({ agencyId }) => agencyId),
  ]);
  const steps = [...offices].map(
    (agencyId, i): NewStep => ({
      agencyId,
      id: first + i,
      kind: "year",
      month: closingMonth(year),
      windowFrom: `${year}-01-01`,
      windowTo: `${year}-12-31`,
      takes: "rest",
      publishedOn: today,
      spans: [{ from: `${year}-01-01`, to: `${year}-12-31`, units: null }],
      ratings: countRatings(ofAgency.get(agencyId) ?? []),
      cells: yearCells(outcome.released, agencyId),
    }),
  );
  await insertSteps(trx, steps);
  await addTallies(trx, {
    released: outcome.released.map(({ agencyId, cell }) => ({
      ...cell,
      agencyId,
      pointId: 0,
      questionnaireId: QUESTIONNAIRE.id,
      month: closingMonth(year),
    })),
    // People of several points meet here; a rule about one point's rhythm has nothing to say of them.
    marked: [],
  });
  await replaceCarried(trx, [
    ...(await selectCarried(trx)).filter((cell) => cell.year !== year),
    ...outcome.waiting.flatMap(({ agencyId, cell }) => carriedCells(agencyId, year, [cell])),
  ]);
  return steps;
}

/** What a year's closing published at a unit: of all its points together, without marks. */
export function yearCells(released: readonly AgencyCell<number>[], of: number): PublishedCell[] {
  return released
    .filter(({ agencyId }) => agencyId === of)
    .map(({ cell }) => ({ pointId: 0, cell, marks: "" }));
}

/** What a year's remainders become; publishing and recounting both go through here. */
export function closeOffices(
  cells: readonly Omit<UnpublishedCell, "day">[],
  carried: readonly CarriedCell[],
  tree: readonly { id: number; parentId: number | null }[],
  plans: readonly StoredPlan[],
  takes: NewStep["takes"],
): { released: AgencyCell<number>[]; waiting: AgencyCell<number>[] } {
  const cellsOf = (agencyId: number, cell: WaitingCell): AgencyCell<number> => ({
    agencyId,
    cell: takes === "rest" && isThin(planOf.get(agencyId), cell) ? { ...cell, field: MIXED_FIELD } : cell,
  });
  const planOf = new Map(plans.map((plan) => [plan.agencyId, plan]));
  const pools: AgencyCell<number>[] = [
    ...cells.map((cell) => cellsOf(cell.agencyId, pointCellOf(cell).cell)),
    ...carried.map(({ agencyId, criterion, field, counts }) =>
      cellsOf(agencyId, { criterion, field, counts }),
    ),
  ];
  const passing = new Set(plans.filter(isTooFew).map(({ agencyId }) => agencyId));
  return closeYear(pools, tree, passing);
}

/** Whether a whole year expects too little of a field for it to be shown by itself: five that came may be one's own. */
function isThin(plan: StoredPlan | undefined, { criterion, field }: WaitingCell): boolean {
  const own = (plan?.expected?.cells ?? []).filter(([, f, c]) => f === field && c === criterion);
  const perMonth = own.reduce((sum, [, , , n]) => sum + n, 0);
  return plan?.expected != null && perMonth * MONTHS < LEAST_EXPECTED;
}

/** Whether what an office leaves over in a year is too little to be shown as its own, by the year before. */
function isTooFew(plan: StoredPlan): boolean {
  const { expected, months } = shapeOf(plan, { from: "2001-10-01", to: "2001-10-31", takes: "all" });
  const overall = (expected ?? []).filter(({ criterion }) => criterion === "overall");
  const isOwn = ({ perMonth }: { perMonth: number }) => perMonth * months >= LEAST_EXPECTED;
  const left = overall.filter((cell) => !isOwn(cell)).reduce((sum, { perMonth }) => sum + perMonth, 0);
  return overall.some(isOwn) && left * MONTHS < LEAST_EXPECTED;
}

/** What a year left over is counted in its last month. */
export function closingMonth(year: number): Day {
  return `${year}-12-01`;
}
