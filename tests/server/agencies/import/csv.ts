import { ProblemList } from "../../../../server/agencies/import/problem.ts";
import { type Columns, type Row, readTable } from "../../../../server/agencies/import/readTable.ts";

export const bytes = (text: string) => new TextEncoder().encode(text);

/** Rows of a file that is well formed; the test is about what they say. */
export function rowsOf(text: string, columns: Columns): Row[] {
  const list = new ProblemList();
  const rows = readTable(bytes(text), columns, list);
  if (list.problems.length > 0) throw new Error(JSON.stringify(list.problems));
  return rows;
}

/** Problems as "line column code". */
export const said = (list: ProblemList) =>
  list.problems.map(({ line, column, code }) => `${line} ${column ?? "-"} ${code}`);
