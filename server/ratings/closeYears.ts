import { caseClock } from "#contract/caseClock.ts";
import { addDays } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import { closeYear } from "#scoring/closeYear.ts";
import { openCasesOfYearsBefore } from "../database/caseOpenings.ts";
import {
  findYearsLeftOpen,
  insertClosing,
  lockYear,
  selectAgencyTree,
  selectPendingOfYear,
} from "../database/closing.ts";
import type { Database, Trx } from "../database/connect.ts";
import { type Queue, type ReleasedCell, writeTallies } from "../database/recording.ts";
import { waitingAnswers } from "../database/waitingAnswers.ts";
import { watchAfterClosing } from "./watchQueue.ts";

/**
 * Releases what finished years left over: at the agency once five have met across its points, else at the unit
 * above. Comments that still waited there can be read from then on. A year is finished when no rating of it can arrive any more. Safe to call again, and from several processes.
 * @param today day in Viet Nam
 * @returns the years that were closed
 */
export async function closeFinishedYears(db: Database, today: string): Promise<number[]> {
  const firstOpenYear = Number(addDays(today, -DAYS_BACK).slice(0, 4));
  const years = await findYearsLeftOpen(db, firstOpenYear);
  for (const year of years) await db.transaction().execute((trx) => closeOneYear(trx, year, today));
  await openCasesOfYearsBefore(db, firstOpenYear, caseClock(today));
  return years;
}

async function closeOneYear(trx: Trx, year: number, closedOn: string): Promise<void> {
  const queues = await lockYear(trx, year);
  const waiting = await selectPendingOfYear(trx, year);
  const outcome = closeYear(
    waiting.map((cell) => ({ agencyId: cell.agencyId, cell })),
    await selectAgencyTree(trx),
  );
  const ofPoints = queues.filter(({ pointId }) => pointId !== 0);
  const left = Map.groupBy(outcome.waiting, ({ agencyId }) => agencyId);
  const leftovers = new Map(queues.filter(({ pointId }) => pointId === 0).map((q) => [q.agencyId, q]));
  for (const agencyId of left.keys()) {
    if (!leftovers.has(agencyId)) leftovers.set(agencyId, newLeftover(agencyId, year));
  }
  await insertClosing(trx, { year, closedOn, queues: ofPoints });
  await writeTallies(trx, {
    queues: [
      ...ofPoints.map((queue) => ({
        ...queue,
        batch: queue.batch + 1,
        waiting: [],
        watch: watchAfterClosing(queue.watch),
      })),
      ...[...leftovers.values()].map((queue) => ({
        ...queue,
        waiting: waitingAnswers(
          (left.get(queue.agencyId) ?? []).map(({ cell }) => cell),
          QUESTIONNAIRE.id,
        ),
      })),
    ],
    released: outcome.released.map(
      ({ agencyId, cell }): ReleasedCell => ({
        ...cell,
        agencyId,
        pointId: 0,
        questionnaireId: QUESTIONNAIRE.id,
        month: closingMonth(year),
      }),
    ),
    // People of several points meet here; a rule about one point's rhythm has nothing to say of them.
    marked: [],
    comments: [],
  });
}

/** What a year left over is counted in its last month. */
export function closingMonth(year: number): string {
  return `${year}-12-01`;
}

/** Where an agency keeps what its points left over until another closing finds company for it. */
function newLeftover(agencyId: number, year: number): Queue {
  return { agencyId, pointId: 0, year, batch: 1, latestOn: null, waiting: [], watch: null, watchedFrom: 1 };
}
