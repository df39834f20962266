import { addDays, type Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import type { WaitingCell } from "#scoring/release.ts";
import type { Database, Trx } from "../database/connect.ts";
import { selectFloods } from "../database/pointFloods.ts";
import {
  addTallies,
  type CarriedCell,
  countUnpublished,
  insertSteps,
  lockPublishing,
  type NewStep,
  nextStepId,
  replaceCarried,
  selectCarried,
  type UnpublishedCell,
  updatePublishedUntil,
} from "../database/steps.ts";
import { type StoredPlan, selectWindowPlans } from "../database/windowPlans.ts";
import { type PlannedWindow, plannedWindows } from "../figures/plannedWindows.ts";
import { planQuarter } from "../figures/windowPlan.ts";
import { monthEnd, monthOf, quarterEnd, quarterOf } from "../figures/windows.ts";
import { closeYearsBefore } from "./closeYears.ts";
import { type Published, publishOffice } from "./officeWindows.ts";
import { sealPublished } from "./sealPublished.ts";

/** What one run published. */
export interface PublishedRun {
  readonly steps: number;
  readonly ratings: number;
  /** Finished years whose remainders were published. */
  readonly years: readonly number[];
}

const NOTHING: PublishedRun = { steps: 0, ratings: 0, years: [] };

/**
 * Publishes every window that has ended since the last time, in one transaction, sealed: what rests of it, five or more. A
 * window is published once, whatever comes late goes with a later one of its month. Calling it again on the same day does
 * nothing, and two servers at once do it once.
 * @param secrets of the log's key, see sealLog; left out: another run seals
 */
export async function publishWindows(
  db: Database,
  today: Day,
  secrets?: readonly string[],
): Promise<PublishedRun> {
  return await db.transaction().execute(async (trx) => {
    const doneOn = await lockPublishing(trx);
    if (doneOn !== null && doneOn >= today) {
      await sealPublished(trx, [], { today, secrets });
      return NOTHING;
    }
    const isDue = ({ publishedOn }: PlannedWindow) =>
      publishedOn <= today && (doneOn === null || publishedOn > doneOn);
    const run = await publishQuarters(trx, today, (plan) => {
      const until = quarterEnd(plan.quarter) < today ? quarterEnd(plan.quarter) : today;
      return plannedWindows(plan, plan.quarter, until).filter(isDue);
    });
    const closed = await closeYearsBefore(trx, Number(addDays(today, -DAYS_BACK).slice(0, 4)), today);
    await updatePublishedUntil(trx, today);
    await sealPublished(trx, [...run, ...closed.flatMap(({ steps }) => steps)], { today, secrets });
    return { ...sumOf(run), years: closed.map(({ year }) => year) };
  });
}

/** As if every window ended today. For demonstrations: whoever looks before and after learns who came between. */
export async function publishNow(
  db: Database,
  today: Day,
  secrets?: readonly string[],
): Promise<PublishedRun> {
  return await db.transaction().execute(async (trx) => {
    await lockPublishing(trx);
    const run = await publishQuarters(trx, today, ({ kind, quarter }) => {
      const last = quarterEnd(quarter) < today ? quarterEnd(quarter) : today;
      const takes = "all" as const;
      if (kind === "quarter") return [{ from: quarter, to: last, publishedOn: today, takes }];
      return [0, 31, 62]
        .map((days) => monthOf(addDays(quarter, days)))
        .filter((from) => from <= last)
        .map((from) => ({
          from,
          to: monthEnd(from) < last ? monthEnd(from) : last,
          publishedOn: today,
          takes,
        }));
    });
    await sealPublished(trx, run, { today, secrets });
    return { ...sumOf(run), years: [] };
  });
}

/** Quarter after quarter, since a quarter's plan is made of what earlier ones published. */
async function publishQuarters(
  trx: Trx,
  today: Day,
  windowsOf: (plan: StoredPlan) => readonly PlannedWindow[],
): Promise<NewStep[]> {
  let cells = await countUnpublished(trx, today);
  const quarters = new Set([...cells.map(({ day }) => quarterOf(day)), quarterOf(today)]);
  const written: NewStep[] = [];
  for (const quarter of [...quarters].sort()) {
    await planQuarter(trx, quarter);
    const plans = await selectWindowPlans(trx, { from: quarter, to: quarter });
    // What earlier quarters of the year left over joins this one's.
    const ofQuarter = Map.groupBy(
      cells.filter(({ day }) => day.slice(0, 4) === quarter.slice(0, 4) && day <= quarterEnd(quarter)),
      ({ agencyId }) => agencyId,
    );
    const steps = await publishQuarter(trx, quarter, ofQuarter, plans, windowsOf);
    written.push(...steps);
    if (steps.length > 0) cells = await countUnpublished(trx, today);
  }
  return written;
}

function sumOf(steps: readonly NewStep[]): { steps: number; ratings: number } {
  return { steps: steps.length, ratings: steps.reduce((sum, one) => sum + one.ratings, 0) };
}

async function publishQuarter(
  trx: Trx,
  quarter: Day,
  cells: ReadonlyMap<number, readonly UnpublishedCell[]>,
  plans: readonly StoredPlan[],
  windowsOf: (plan: StoredPlan) => readonly PlannedWindow[],
): Promise<NewStep[]> {
  if (cells.size === 0) return [];
  const year = Number(quarter.slice(0, 4));
  const before = await selectCarried(trx);
  const floods = Map.groupBy(await selectFloods(trx), ({ agencyId }) => agencyId);
  const carriedOf = Map.groupBy(
    before.filter((cell) => cell.year === year),
    ({ agencyId }) => agencyId,
  );
  const offices = plans.flatMap((plan) => {
    const own = cells.get(plan.agencyId);
    if (!own) return [];
    const { published, carried } = publishOffice(
      own,
      carriedOf.get(plan.agencyId) ?? [],
      plan,
      windowsOf(plan),
      floods.get(plan.agencyId),
    );
    return published.length > 0 ? [{ agencyId: plan.agencyId, published, carried }] : [];
  });
  if (offices.length === 0) return [];
  const first = await nextStepId(trx);
  const steps = offices
    .flatMap(({ agencyId, published }) => published.map((one) => ({ agencyId, one })))
    .map(({ agencyId, one }, i): NewStep => stepOf(agencyId, first + i, one));
  await insertSteps(trx, steps);
  await addTallies(trx, talliesOf(offices));
  const changed = new Set(offices.map(({ agencyId }) => agencyId));
  await replaceCarried(trx, [
    ...before.filter((cell) => cell.year !== year || !changed.has(cell.agencyId)),
    ...offices.flatMap(({ agencyId, carried }) => carriedCells(agencyId, year, carried)),
  ]);
  return steps;
}

function stepOf(
  agencyId: number,
  id: number,
  { window, month, spans, ratings, released: cells }: Published,
): NewStep {
  const { from: windowFrom, to: windowTo, takes, publishedOn } = window;
  return {
    agencyId,
    id,
    kind: "window",
    month,
    windowFrom,
    windowTo,
    takes,
    publishedOn,
    spans,
    ratings,
    cells,
  };
}

function talliesOf(offices: readonly { agencyId: number; published: readonly Published[] }[]) {
  const all = offices.flatMap(({ agencyId, published }) =>
    published.flatMap(({ month, released }) =>
      released.map(({ pointId, cell, marks }) => ({
        agencyId,
        month,
        pointId,
        questionnaireId: QUESTIONNAIRE.id,
        criterion: cell.criterion,
        field: cell.field,
        counts: cell.counts,
        rules: marks,
      })),
    ),
  );
  return {
    released: all.map(({ rules: _, ...cell }) => cell),
    marked: all.filter(({ rules }) => rules !== ""),
  };
}

export function carriedCells(agencyId: number, year: number, cells: readonly WaitingCell[]): CarriedCell[] {
  return cells.map((cell) => ({ agencyId, year, questionnaireId: QUESTIONNAIRE.id, ...cell }));
}
