import type { Day } from "#contract/day.ts";
import type { Trx } from "../database/connect.ts";
import type { ColumnSpec } from "./columns.ts";
import type { CsvTable } from "./csvTable.ts";
import type { Problem } from "./problem.ts";

/** What applying a file would do. Nothing is written before `write`. */
export interface ImportPlan {
  /** One is enough to refuse the file. */
  readonly refusals: readonly Problem[];
  /** What may be right but is unusual: written only when somebody says that it is right. */
  readonly warnings: readonly Problem[];
  /** What the file would change, for people. */
  readonly summary: readonly string[];
  write(): Promise<void>;
}

/** One kind of file. */
export interface Importer<C extends string> {
  /** One line for --help. */
  readonly about: string;
  readonly columns: readonly ColumnSpec<C>[];
  /** Whether the first sheet of a workbook is read as well as CSV. */
  readonly readsWorkbooks?: boolean;
  plan(trx: Trx, table: CsvTable<C>, today: Day): Promise<ImportPlan>;
}
