import { readFile } from "node:fs/promises";
import { importReport } from "../agencies/import/importReport.ts";
import { type ImportKind, type ImportPlan, planImport } from "../agencies/import/planImport.ts";
import type { Database } from "../database/connect.ts";
import { CommandRefusal } from "./CommandRefusal.ts";

/** Plans the import of a file and prints what it would do and everything that is wrong. */
export async function planAndReport(db: Database, kind: ImportKind, file: string): Promise<ImportPlan> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandRefusal(`Không đọc được tệp “${file}”.`, { cause });
  });
  const plan = await planImport(db, kind, bytes);
  for (const line of importReport(plan, file)) console.log(line);
  return plan;
}
