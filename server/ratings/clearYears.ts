import { clearYear, digestTallies, listYearsWithRatings, type YearClearing } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import { passNight } from "./passNight.ts";
import type { Receiving } from "./record.ts";
import { verifyTallies } from "./verify.ts";

/** Why no raw rating was deleted. */
export class ClearingRefusal extends Error {
  override readonly name = "ClearingRefusal";
}

export interface ClearingPlan {
  readonly years: readonly { readonly year: number; readonly ratings: number }[];
  /** Deletes them, one year after the other. */
  apply(): Promise<YearClearing[]>;
}

/**
 * Which years' raw ratings can go. Their tallies stay, so every figure stays; what goes is the proof by recount,
 * therefore the recount must agree now and the year's report must be frozen.
 * @param order.keepYears finished years that are kept, 0 and more
 * @throws ClearingRefusal
 */
export async function planClearing(
  db: Database,
  { keepYears, ...receiving }: { keepYears: number } & Receiving,
): Promise<ClearingPlan> {
  await passNight(db, receiving);
  const { today } = receiving;
  const years = await listYearsWithRatings(db, Number(today.slice(0, 4)) - keepYears);
  const open = years.filter((one) => !one.isFrozen).map((one) => one.year);
  if (open.length > 0) throw new ClearingRefusal(`no report was frozen of ${open.join(", ")}`);
  const { differences } = await verifyTallies(db);
  if (differences.length > 0) {
    throw new ClearingRefusal(`${differences.length} tallies differ from the recount: npm run verify`);
  }
  return {
    years: years.map(({ year, ratings }) => ({ year, ratings })),
    async apply() {
      const cleared: YearClearing[] = [];
      for (const { year, ratings } of years) {
        const clearing = { year, ratings, clearedOn: today, talliesSha256: await digestTallies(db, year) };
        await db.transaction().execute((trx) => clearYear(trx, clearing));
        cleared.push(clearing);
      }
      return cleared;
    },
  };
}
