import type { Day } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { readCsvTable } from "./csvTable.ts";
import type { Encoding } from "./decodeBytes.ts";
import type { Importer } from "./importer.ts";
import type { Problem } from "./problem.ts";
import { isWorkbook, readWorkbookTable } from "./workbookTable.ts";

export interface ImportOrder {
  readonly bytes: Uint8Array;
  readonly today: Day;
  /** false: only say what would happen. */
  readonly apply: boolean;
  /** The warnings have been read and the figures are right as they are. */
  readonly acceptWarnings?: boolean;
  /** Without it, the bytes decide. */
  readonly encoding?: Encoding | undefined;
}

export interface ImportOutcome {
  /** tried: would be written; warned: would be, once the warnings are accepted. */
  readonly state: "refused" | "warned" | "tried" | "written";
  /** In the order of lines. */
  readonly refusals: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly notes: readonly string[];
  readonly summary: readonly string[];
}

const byLine = (problems: readonly Problem[]) => [...problems].sort((a, b) => a.line - b.line);

/** Checks a file and writes all of it or nothing, within one transaction: what was checked is what is written upon. */
export async function runImport<C extends string>(
  db: Database,
  importer: Importer<C>,
  order: ImportOrder,
): Promise<ImportOutcome> {
  const table =
    importer.readsWorkbooks && isWorkbook(order.bytes)
      ? await readWorkbookTable(order.bytes, importer.columns)
      : readCsvTable(order.bytes, importer.columns, order.encoding);
  return await db.transaction().execute(async (trx) => {
    const plan = await importer.plan(trx, table, order.today);
    const refusals = byLine([...table.refusals, ...plan.refusals]);
    const warnings = byLine(plan.warnings);
    const state = stateOf(refusals.length, warnings.length, order);
    if (state === "written") await plan.write();
    return { state, refusals, warnings, notes: table.notes, summary: plan.summary };
  });
}

function stateOf(
  refusals: number,
  warnings: number,
  { apply, acceptWarnings }: ImportOrder,
): ImportOutcome["state"] {
  if (refusals > 0) return "refused";
  if (warnings > 0 && !acceptWarnings) return "warned";
  return apply ? "written" : "tried";
}
