import type { Day } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { settledFrom } from "../database/reports.ts";
import { docxFile } from "../reports/docxFile.ts";
import { freezeReport } from "../reports/freeze.ts";

/** Freezes the report of every year from the first one on that no rating can be added to any more, with its file to sign. */
export async function freezeSettledYears(db: Database, firstYear: number, today: Day): Promise<number[]> {
  const years: number[] = [];
  for (let year = firstYear; settledFrom(year) <= today; year++) {
    await docxFile(db, await freezeReport(db, { year, today }));
    years.push(year);
  }
  return years;
}
