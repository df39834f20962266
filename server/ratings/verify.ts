import { addCounts } from "#scoring/addCounts.ts";
import { type AgencyCell, closeYear } from "#scoring/closeYear.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { digestTallies, selectClearings, type YearClearing } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import {
  type ClosedBatch,
  countAnswersByBatch,
  countRatingsByBatchAndDay,
  selectAllAgencies,
  selectClosedBatches,
  selectMarked,
  selectOpenBatches,
  selectPendingOfAgency,
  selectReleased,
} from "../database/recount.ts";
import { closingMonth } from "./closeYears.ts";
import { replayQueue } from "./replay.ts";

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

/** A sum per named cell; the same names on both sides are compared. */
class Ledger {
  readonly cells = new Map<string, LevelCounts>();
  readonly #cleared: ReadonlySet<number>;
  constructor(clearings: readonly YearClearing[]) {
    this.#cleared = new Set(clearings.map(({ year }) => year));
  }
  add(
    agencyId: number,
    period: string,
    pointId: number,
    criterion: string,
    field: string,
    counts: LevelCounts,
    marks = "",
  ) {
    if (this.#cleared.has(Number(period.slice(0, 4)))) return;
    const name = JSON.stringify([agencyId, period, pointId, criterion, field, marks]);
    this.cells.set(name, addCounts(this.cells.get(name) ?? NO_ANSWERS, counts));
  }
}

/**
 * Counts all ratings again, plays every release again, and compares each tally, released, waiting and marked, by
 * agency, month, point, criterion and field. Reads one agency at a time. Meant for a moment without writes, or one snapshot.
 */
export async function verifyTallies(db: Database): Promise<Verification> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const agencies = await selectAllAgencies(trx);
      const closings = await selectClosedBatches(trx);
      const cleared = await selectClearings(trx);
      const tallied = new Ledger(cleared);
      const recounted = new Ledger(cleared);
      const pools = new Map<number, AgencyCell<number>[]>();
      let ratings = 0;
      for (const { id } of agencies) {
        ratings += await recountAgency(trx, id, closings, recounted, pools);
        await readAgency(trx, id, tallied);
      }
      replayClosings(agencies, closings, pools, recounted);
      const names = new Map(agencies.map(({ id, code, name }) => [id, `${code} ${name}`]));
      const differences = [...(await changedSince(trx, cleared)), ...compare(tallied, recounted, names)];
      return { ratings, cells: tallied.cells.size, cleared, differences };
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
  closings: readonly ClosedBatch[],
  ledger: Ledger,
  pools: Map<number, AgencyCell<number>[]>,
): Promise<number> {
  const batches = await countAnswersByBatch(db, agencyId);
  const queues = await selectOpenBatches(db, agencyId);
  const byQueue = Map.groupBy(batches, (cell) => `${cell.pointId}/${cell.year}`);
  const days = Map.groupBy(
    await countRatingsByBatchAndDay(db, agencyId),
    (day) => `${day.pointId}/${day.year}`,
  );
  for (const { pointId, year, watchedFrom } of queues) {
    const closed = closings.filter(
      (c) => c.agencyId === agencyId && c.pointId === pointId && c.year === year,
    );
    const queue = `${pointId}/${year}`;
    const replay = replayQueue(byQueue.get(queue) ?? [], days.get(queue) ?? [], closed, watchedFrom);
    byQueue.delete(queue);
    for (const { month, cell, marks } of replay.released) {
      ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts);
      if (marks) ledger.add(agencyId, month, pointId, cell.criterion, cell.field, cell.counts, marks);
    }
    for (const cell of replay.waiting) {
      ledger.add(agencyId, String(year), pointId, cell.criterion, cell.field, cell.counts);
    }
    for (const { closing, cells } of replay.taken) {
      pools.set(closing, [...(pools.get(closing) ?? []), ...cells.map((cell) => ({ agencyId, cell }))]);
    }
  }
  for (const [queue, cells] of byQueue) {
    for (const { counts } of cells)
      ledger.add(agencyId, queue, 0, "ratings of a queue that is not there", "", counts);
  }
  return batches
    .filter((cell) => cell.position === 1)
    .reduce((n, cell) => n + cell.counts.reduce((a, b) => a + b), 0);
}

async function readAgency(db: Database, agencyId: number, ledger: Ledger): Promise<void> {
  for (const cell of await selectReleased(db, agencyId)) {
    ledger.add(agencyId, cell.month, cell.pointId, cell.criterion, cell.field, cell.counts);
  }
  for (const cell of await selectMarked(db, agencyId)) {
    ledger.add(agencyId, cell.month, cell.pointId, cell.criterion, cell.field, cell.counts, cell.rules);
  }
  for (const cell of await selectPendingOfAgency(db, agencyId)) {
    ledger.add(agencyId, String(cell.year), cell.pointId, cell.criterion, cell.field, cell.counts);
  }
}

function replayClosings(
  agencies: readonly { id: number; parentId: number | null }[],
  closings: readonly ClosedBatch[],
  pools: ReadonlyMap<number, AgencyCell<number>[]>,
  ledger: Ledger,
): void {
  const years = new Map(closings.map(({ closing, year }) => [closing, year]));
  const left = new Map<number, AgencyCell<number>[]>();
  for (const [closing, year] of [...years].sort(([a], [b]) => a - b)) {
    const outcome = closeYear([...(left.get(year) ?? []), ...(pools.get(closing) ?? [])], agencies);
    left.set(year, outcome.waiting);
    for (const { agencyId, cell } of outcome.released) {
      ledger.add(agencyId, closingMonth(year), 0, cell.criterion, cell.field, cell.counts);
    }
  }
  for (const [year, cells] of left) {
    for (const { agencyId, cell } of cells)
      ledger.add(agencyId, String(year), 0, cell.criterion, cell.field, cell.counts);
  }
}

function compare(tallied: Ledger, recounted: Ledger, names: ReadonlyMap<number, string>): Difference[] {
  const all = new Set([...tallied.cells.keys(), ...recounted.cells.keys()]);
  const differences: Difference[] = [];
  for (const name of [...all].sort()) {
    const tally = tallied.cells.get(name) ?? NO_ANSWERS;
    const recount = recounted.cells.get(name) ?? NO_ANSWERS;
    if (tally.every((n, i) => n === recount[i])) continue;
    const [agencyId, period, pointId, criterion, field, marks] = JSON.parse(name) as [
      number,
      string,
      number,
      string,
      string,
      string,
    ];
    const place = pointId ? `point ${pointId}` : "agency";
    const what = [criterion, field, place, marks && `marked ${marks}`].filter(Boolean).join(", ");
    differences.push({ agency: names.get(agencyId) ?? String(agencyId), period, what, tally, recount });
  }
  return differences;
}
