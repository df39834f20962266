import type { AgencyCell } from "#scoring/closeYear.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { YearClearing } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import { type Flood, selectFloods } from "../database/pointFloods.ts";
import {
  type CellBefore,
  countAnswersByStep,
  type StoredStep,
  selectAllAgencies,
  selectBefore,
  selectSteps,
} from "../database/recount.ts";
import type { CarriedCell, PublishedCell, UnpublishedCell } from "../database/steps.ts";
import { type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { quarterOf } from "../figures/windows.ts";
import { closeOffices, closingMonth, yearCells } from "./closeYears.ts";
import { addWholeYear, Ledger } from "./ledger.ts";
import { countRatings, cutOne, pointCellOf, shapeOf } from "./officeWindows.ts";
import { carriedCells } from "./publish.ts";

/** What the ratings themselves say. */
export interface Recount {
  readonly ratings: number;
  readonly ledger: Ledger;
  /** What each step published, by its number. */
  readonly cellsOf: ReadonlyMap<number, readonly PublishedCell[]>;
}

/** What each year leaves over, gathered while offices are counted one after the other. */
interface Remainders {
  isClosed: boolean;
  readonly cells: UnpublishedCell[];
  readonly carried: CarriedCell[];
  /** The step that closed it, by unit. */
  readonly steps: Map<number, number>;
  takes: StoredStep["takes"];
}

/**
 * Counts all ratings again and cuts every window again, one unit after the other.
 * @param db a snapshot
 */
export async function recountRatings(db: Database, cleared: readonly YearClearing[]): Promise<Recount> {
  const agencies = await selectAllAgencies(db);
  const plans = await selectWindowPlans(db, { from: "1900-01-01", to: "9999-12-31" });
  const plansOf = Map.groupBy(plans, ({ agencyId }) => agencyId);
  const ledger = new Ledger(cleared);
  const years = new Map<number, Remainders>();
  const cellsOf = new Map<number, PublishedCell[]>();
  let ratings = 0;
  for (const { id } of agencies) {
    ratings += await recountAgency(db, id, plansOf.get(id) ?? [], { ledger, years, cellsOf });
  }
  for (const [year, { isClosed, cells, carried, steps, takes }] of years) {
    const ofYear = plans.filter(({ quarter }) => quarter === `${year}-10-01`);
    const waiting = carried.map(({ agencyId, ...cell }) => ({ agencyId, cell }));
    const outcome = isClosed
      ? closeOffices(cells, carried, agencies, ofYear, takes)
      : { released: [], waiting };
    recountYear(year, outcome, ledger);
    for (const [agencyId, step] of steps) cellsOf.set(step, yearCells(outcome.released, agencyId));
  }
  return { ratings, ledger, cellsOf };
}

interface Counting {
  readonly ledger: Ledger;
  readonly years: Map<number, Remainders>;
  readonly cellsOf: Map<number, PublishedCell[]>;
}

async function recountAgency(
  db: Database,
  agencyId: number,
  plans: readonly StoredPlan[],
  { ledger, years, cellsOf: published }: Counting,
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
  const floods = await selectFloods(db, agencyId);
  for (const step of await selectSteps(db, agencyId)) {
    const own = cellsOf.get(step.id) ?? [];
    cellsOf.delete(step.id);
    const year = Number(step.windowFrom.slice(0, 4));
    if (step.kind === "year") {
      remainderOf(years, year).isClosed = true;
      remainderOf(years, year).cells.push(...own);
      remainderOf(years, year).steps.set(agencyId, step.id);
      remainderOf(years, year).takes = step.takes;
    } else if (step.kind === "before") {
      recountBefore(ledger, agencyId, year, own, before);
      published.set(step.id, publishedBefore(before, year));
    } else {
      const { released, carried: left } = recountWindow(ledger, step, own, carried.get(year) ?? [], {
        plans,
        floods,
      });
      carried.set(year, left);
      published.set(step.id, [...released]);
    }
  }
  for (const [year, left] of carried) remainderOf(years, year).carried.push(...left);
  cellsOf.delete(null);
  for (const lost of [...cellsOf.values()].flat()) {
    ledger.add(agencyId, lost.day, lost.pointId, "ratings of a step that is not there", "", lost.counts);
  }
  return countRatings(cells);
}

function publishedBefore(before: readonly CellBefore[], of: number): PublishedCell[] {
  return before
    .filter(({ what, month }) => what === "released" && Number(month.slice(0, 4)) === of)
    .map(({ pointId, criterion, field, counts, month }) => ({
      pointId,
      cell: { criterion, field, counts },
      marks: `in ${month.slice(0, 7)}`,
    }));
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
  { plans, floods: all }: { plans: readonly StoredPlan[]; floods: readonly Flood[] },
): { readonly released: readonly PublishedCell[]; readonly carried: CarriedCell[] } {
  const { agencyId, month, windowFrom, windowTo, takes } = step;
  const plan = plans.find(({ quarter }) => quarter === quarterOf(windowTo)) ?? {
    kind: "quarter" as const,
    expected: null,
  };
  const floods = all.filter(({ fromStep }) => fromStep <= step.id);
  const shape = shapeOf(plan, { from: windowFrom, to: windowTo, takes });
  const { released, carried: left } = cutOne(cells, carried, { expected: plan.expected, floods }, shape);
  for (const { pointId, cell, marks } of released) {
    ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts);
    if (marks) ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts, marks);
  }
  return { released, carried: carriedCells(agencyId, Number(month.slice(0, 4)), left) };
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

function remainderOf(years: Map<number, Remainders>, year: number): Remainders {
  const known = years.get(year) ?? {
    isClosed: false,
    cells: [],
    carried: [],
    steps: new Map(),
    takes: "all",
  };
  years.set(year, known);
  return known;
}
