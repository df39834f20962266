import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { digestTallies, selectClearings, type YearClearing } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import {
  selectAllAgencies,
  selectBefore,
  selectCarriedOfAgency,
  selectMarked,
  selectReleased,
} from "../database/recount.ts";
import { addWholeYear, Ledger } from "./ledger.ts";
import { recountRatings } from "./recountRatings.ts";

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
      const { ratings, ledger: recounted } = await recountRatings(trx, cleared);
      const tallied = new Ledger(cleared);
      for (const { id } of agencies) await readAgency(trx, id, tallied);
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
