import type { Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { type AgencyCell, closeYear } from "#scoring/closeYear.ts";
import { LEAST_EXPECTED } from "#scoring/cutWindow.ts";
import type { Trx } from "../database/connect.ts";
import {
  addTallies,
  type CarriedCell,
  countUnpublished,
  insertSteps,
  type NewStep,
  nextStepId,
  replaceCarried,
  selectAgencyTree,
  selectCarried,
  type UnpublishedCell,
} from "../database/steps.ts";
import { type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { countRatings, pointCellOf, shapeOf } from "./officeWindows.ts";
import { carriedCells } from "./publish.ts";

const MONTHS = 12;

/**
 * Publishes what finished years left over: at the agency once five have met across its points, else at the unit above,
 * in December. A year is finished when no rating of it can arrive any more.
 * @param before the first year that is not finished
 * @returns the years that had something left
 */
export async function closeYearsBefore(trx: Trx, before: number, today: Day): Promise<number[]> {
  const cells = await countUnpublished(trx, `${before - 1}-12-31`);
  const carried = (await selectCarried(trx)).filter(({ year }) => year < before);
  const years = new Set([
    ...cells.map(({ day }) => Number(day.slice(0, 4))),
    ...carried.map(({ year }) => year),
  ]);
  const closed: number[] = [];
  for (const year of [...years].sort()) {
    if (
      await closeOneYear(trx, {
        year,
        today,
        cells: cells.filter(({ day }) => Number(day.slice(0, 4)) === year),
        carried: carried.filter((cell) => cell.year === year),
      })
    )
      closed.push(year);
  }
  return closed;
}

async function closeOneYear(
  trx: Trx,
  of: { year: number; today: Day; cells: readonly UnpublishedCell[]; carried: readonly CarriedCell[] },
): Promise<boolean> {
  const { year, today, cells } = of;
  const plans = await selectWindowPlans(trx, { from: `${year}-10-01`, to: `${year}-10-01` });
  const outcome = closeOffices(cells, of.carried, await selectAgencyTree(trx), plans);
  if (cells.length === 0 && outcome.released.length === 0) return false;
  const first = await nextStepId(trx);
  const ofAgency = Map.groupBy(cells, ({ agencyId }) => agencyId);
  // An office that only had answers left over has a step too: it says that the year was closed.
  const offices = new Set([...ofAgency.keys(), ...of.carried.map(({ agencyId }) => agencyId)]);
  await insertSteps(
    trx,
    [...offices].map(
      (agencyId, i): NewStep => ({
        agencyId,
        id: first + i,
        kind: "year",
        month: closingMonth(year),
        windowFrom: `${year}-01-01`,
        windowTo: `${year}-12-31`,
        takes: "all",
        publishedOn: today,
        spans: [{ from: `${year}-01-01`, to: `${year}-12-31`, units: null }],
        ratings: countRatings(ofAgency.get(agencyId) ?? []),
      }),
    ),
  );
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
  return true;
}

/** What a year's remainders become; publishing and recounting both go through here. */
export function closeOffices(
  cells: readonly Omit<UnpublishedCell, "day">[],
  carried: readonly CarriedCell[],
  tree: readonly { id: number; parentId: number | null }[],
  plans: readonly StoredPlan[],
): { released: AgencyCell<number>[]; waiting: AgencyCell<number>[] } {
  const pools: AgencyCell<number>[] = [
    ...cells.map((cell) => ({ agencyId: cell.agencyId, cell: pointCellOf(cell).cell })),
    ...carried.map(({ agencyId, criterion, field, counts }) => ({
      agencyId,
      cell: { criterion, field, counts },
    })),
  ];
  const passing = new Set(plans.filter(isTooFew).map(({ agencyId }) => agencyId));
  return closeYear(pools, tree, passing);
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
