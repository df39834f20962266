import type { AgencyCell } from "#scoring/closeYear.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { digestTallies, selectClearings, type YearClearing } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import {
  type CellBefore,
  countAnswersByStep,
  type StoredStep,
  selectAllAgencies,
  selectBefore,
  selectCarriedOfAgency,
  selectMarked,
  selectReleased,
  selectSteps,
} from "../database/recount.ts";
import type { CarriedCell, UnpublishedCell } from "../database/steps.ts";
import { type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { quarterOf } from "../figures/windows.ts";
import { closeOffices, closingMonth } from "./closeYears.ts";
import { Ledger } from "./ledger.ts";
import { countRatings, cutOne, pointCellOf, shapeOf } from "./officeWindows.ts";
import { carriedCells } from "./publish.ts";

/** One place where the tallies do not say what the ratings say. */
export interface Difference {
  readonly agency: string;
  /** YYYY-MM-01, or the year in which answers wait. */
  readonly period: string;
  readonly what: string;
  readonly tally: LevelCounts;
  readonly recount: LevelCounts;
}

export interface Verification {
  readonly ratings: number;
  readonly cells: number;
  /** Years whose raw ratings are gone: nothing of them was counted again, only compared with what was noted then. */
  readonly cleared: readonly YearClearing[];
  readonly differences: readonly Difference[];
}

/** What each year leaves over, gathered while offices are counted one after the other. */
interface Remainders {
  isClosed: boolean;
  readonly cells: UnpublishedCell[];
  readonly carried: CarriedCell[];
}

/**
 * Counts all ratings again, cuts every window again, and compares each tally, released, marked and carried, by agency,
 * month, point, criterion and field. Reads one agency at a time, in one snapshot.
 */
export async function verifyTallies(db: Database): Promise<Verification> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const agencies = await selectAllAgencies(trx);
      const cleared = await selectClearings(trx);
      const plans = await selectWindowPlans(trx, { from: "1900-01-01", to: "9999-12-31" });
      const plansOf = Map.groupBy(plans, ({ agencyId }) => agencyId);
      const tallied = new Ledger(cleared);
      const recounted = new Ledger(cleared);
      const years = new Map<number, Remainders>();
      let ratings = 0;
      for (const { id } of agencies) {
        ratings += await recountAgency(trx, id, plansOf.get(id) ?? [], recounted, years);
        await readAgency(trx, id, tallied);
      }
      for (const [year, { isClosed, cells, carried }] of years) {
        const ofYear = plans.filter(({ quarter }) => quarter === `${year}-10-01`);
        const waiting = carried.map(({ agencyId, ...cell }) => ({ agencyId, cell }));
        const outcome = isClosed ? closeOffices(cells, carried, agencies, ofYear) : { released: [], waiting };
        recountYear(year, outcome, recounted);
      }
      const names = new Map(agencies.map(({ id, code, name }) => [id, `${code} ${name}`]));
      const differences = [...(await changedSince(trx, cleared)), ...tallied.differences(recounted, names)];
      return { ratings, cells: tallied.size, cleared, differences };
    });
}

/** Cleared years whose tallies are not what they were. */
async function changedSince(db: Database, cleared: readonly YearClearing[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { year, clearedOn, talliesSha256 } of cleared) {
    if ((await digestTallies(db, year)) === talliesSha256) continue;
    const what = `tallies are not what they were on ${clearedOn}, when the raw ratings were deleted`;
    differences.push({ agency: "", period: String(year), what, tally: NO_ANSWERS, recount: NO_ANSWERS });
  }
  return differences;
}

async function recountAgency(
  db: Database,
  agencyId: number,
  plans: readonly StoredPlan[],
  ledger: Ledger,
  years: Map<number, Remainders>,
): Promise<number> {
  const cells = await countAnswersByStep(db, agencyId);
  const cellsOf = Map.groupBy(cells, ({ step }) => step);
  const before = await selectBefore(db, agencyId);
  const carried = new Map<number, readonly CarriedCell[]>();
  for (const [year, ofYear] of Map.groupBy(before.filter(isCarried), ({ month }) =>
    Number(month.slice(0, 4)),
  )) {
    carried.set(
      year,
      ofYear.map(({ pointId: _, ...cell }) => ({ ...cell, year })),
    );
  }
  addBefore(ledger, before);
  for (const step of await selectSteps(db, agencyId)) {
    const own = cellsOf.get(step.id) ?? [];
    cellsOf.delete(step.id);
    const year = Number(step.windowFrom.slice(0, 4));
    if (step.kind === "year") {
      remainderOf(years, year).isClosed = true;
      remainderOf(years, year).cells.push(...own);
    } else if (step.kind === "before") recountBefore(ledger, agencyId, year, own, before);
    else carried.set(year, recountWindow(ledger, step, own, carried.get(year) ?? [], plans));
  }
  for (const [year, left] of carried) remainderOf(years, year).carried.push(...left);
  cellsOf.delete(null);
  for (const lost of [...cellsOf.values()].flat()) {
    ledger.add(agencyId, lost.day, lost.pointId, "ratings of a step that is not there", "", lost.counts);
  }
  return countRatings(cells);
}

function isCarried({ what }: CellBefore): boolean {
  return what === "carried";
}

/** What was published before windows began stands as it stood, and all of it together is what was rated then. */
function addBefore(ledger: Ledger, before: readonly CellBefore[]): void {
  for (const { what, agencyId, month, pointId, criterion, field, counts, rules } of before) {
    if (what === "released") ledger.add(agencyId, month, pointId, criterion, field, counts);
    if (what === "marked") ledger.add(agencyId, month, pointId, criterion, field, counts, rules);
  }
}

/** All offices' sum of a year before windows: of what they had published and left over, and of what was rated. */
function addWholeYear(ledger: Ledger, year: number, criterion: string, counts: LevelCounts): void {
  ledger.add(0, String(year), 0, `${criterion}, of all units before windows`, "", counts);
}

/**
 * The ratings of a year that was published before windows began: of each point no level has fewer answers than its
 * tallies and its remainder say.
 */
function recountBefore(
  ledger: Ledger,
  agencyId: number,
  year: number,
  cells: readonly UnpublishedCell[],
  before: readonly CellBefore[],
): void {
  const told = new Map<string, number[]>();
  const add = (pointId: number, criterion: string, counts: readonly number[], sign: number) => {
    const name = JSON.stringify([pointId, criterion]);
    told.set(
      name,
      counts.map((n, i) => sign * n + (told.get(name)?.[i] ?? 0)),
    );
  };
  for (const cell of cells) {
    const { criterion } = pointCellOf(cell).cell;
    add(cell.pointId, criterion, cell.counts, 1);
    addWholeYear(ledger, year, criterion, cell.counts);
  }
  for (const { what, month, pointId, criterion, counts } of before) {
    if (what !== "marked" && pointId !== 0 && Number(month.slice(0, 4)) === year)
      add(pointId, criterion, counts, -1);
  }
  for (const [name, left] of told) {
    const [pointId, criterion] = JSON.parse(name) as [number, string];
    const missing = left.map((n) => Math.max(0, -n)) as unknown as LevelCounts;
    ledger.add(agencyId, String(year), pointId, `${criterion}, more published than rated`, "", missing);
  }
}

function recountWindow(
  ledger: Ledger,
  step: StoredStep,
  cells: readonly UnpublishedCell[],
  carried: readonly CarriedCell[],
  plans: readonly StoredPlan[],
): CarriedCell[] {
  const { agencyId, month, windowFrom, windowTo, takes } = step;
  const plan = plans.find(({ quarter }) => quarter === quarterOf(windowTo)) ?? {
    kind: "quarter" as const,
    expected: null,
  };
  const shape = shapeOf(plan, { from: windowFrom, to: windowTo, takes });
  const { released, carried: left } = cutOne(cells, carried, plan.expected, shape);
  for (const { pointId, cell, marks } of released) {
    ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts);
    if (marks) ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts, marks);
  }
  return carriedCells(agencyId, Number(month.slice(0, 4)), left);
}

function recountYear(
  year: number,
  outcome: { released: AgencyCell<number>[]; waiting: AgencyCell<number>[] },
  ledger: Ledger,
): void {
  for (const { agencyId, cell } of outcome.released) {
    ledger.add(agencyId, closingMonth(year), 0, cell.criterion, cell.field, cell.counts);
  }
  for (const { agencyId, cell } of outcome.waiting) {
    ledger.add(agencyId, String(year), 0, cell.criterion, cell.field, cell.counts);
  }
}

async function readAgency(db: Database, agencyId: number, ledger: Ledger): Promise<void> {
  for (const cell of await selectReleased(db, agencyId)) {
    ledger.add(agencyId, cell.month, cell.pointId, cell.criterion, cell.field, cell.counts);
  }
  for (const cell of await selectMarked(db, agencyId)) {
    ledger.add(agencyId, cell.month, cell.pointId, cell.criterion, cell.field, cell.counts, cell.rules);
  }
  for (const cell of await selectCarriedOfAgency(db, agencyId)) {
    ledger.add(agencyId, String(cell.year), 0, cell.criterion, cell.field, cell.counts);
  }
  for (const { what, month, criterion, counts } of await selectBefore(db, agencyId)) {
    if (what !== "marked") addWholeYear(ledger, Number(month.slice(0, 4)), criterion, counts);
  }
}

function remainderOf(years: Map<number, Remainders>, year: number): Remainders {
  const known = years.get(year) ?? { isClosed: false, cells: [], carried: [] };
  years.set(year, known);
  return known;
}
