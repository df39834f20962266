import { caseClock } from "#contract/caseClock.ts";
import { addDays } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import { closeYear } from "#scoring/closeYear.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import { openCasesOfYearsBefore } from "../database/caseOpenings.ts";
import {
  findYearsLeftOpen,
  insertClosing,
  lockYear,
  selectAgencyTree,
  selectPendingOfYear,
} from "../database/closing.ts";
import type { Database, Trx } from "../database/connect.ts";
import { type PendingCell, type ReleasedCell, writeTallies } from "../database/recording.ts";
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
  const forAgency = { pointId: 0, questionnaireId: QUESTIONNAIRE.id };
  const emptied = waiting.map((cell): PendingCell => ({ ...cell, counts: NO_ANSWERS }));
  const left = outcome.waiting.map(
    ({ agencyId, cell }): PendingCell => ({ ...cell, ...forAgency, agencyId, year }),
  );
  const isLeft = new Set(left.map(cellName));
  await insertClosing(trx, { year, closedOn, queues });
  await writeTallies(trx, {
    queues: queues.map((queue) => ({
      ...queue,
      batch: queue.batch + 1,
      watch: watchAfterClosing(queue.watch),
    })),
    pending: [...emptied.filter((cell) => !isLeft.has(cellName(cell))), ...left],
    released: outcome.released.map(
      ({ agencyId, cell }): ReleasedCell => ({ ...cell, ...forAgency, agencyId, month: closingMonth(year) }),
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

function cellName(cell: PendingCell): string {
  return JSON.stringify([cell.agencyId, cell.pointId, cell.criterion, cell.field]);
}
