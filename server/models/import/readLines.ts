import { searchName } from "#contract/searchName.ts";
import type { StoredStep } from "../../database/models.ts";
import type { NewModel } from "../../database/modelWrites.ts";
import type { CsvRow } from "../../imports/csvTable.ts";
import type { Problem } from "../../imports/problem.ts";
import type { ModelColumn } from "../entry/columns.ts";
import type { EntryContext } from "../entry/context.ts";
import { readEntry } from "../entry/readEntry.ts";
import { readSteps } from "./readSteps.ts";

export interface ReadModel {
  readonly line: number;
  readonly model: NewModel;
}

/** Reads every line, and says of every other line all that is wrong with it. */
export function readLines(
  rows: readonly CsvRow<ModelColumn>[],
  context: EntryContext,
  by: Pick<StoredStep, "accountId" | "accountName">,
): { lines: ReadModel[]; refusals: Problem[] } {
  const lines: ReadModel[] = [];
  const refusals: Problem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const { entry, problems } = readEntry(cells, context);
    refusals.push(...problems.map(({ column, ...problem }) => ({ line, ...problem })));
    if (!entry) continue;
    const way = readSteps(cells, entry.registeredOn, context.today, by);
    refusals.push(...way.problems.map((problem) => ({ line, ...problem })));
    const key = `${entry.agencyId} ${entry.registeredOn} ${searchName(entry.title)}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      refusals.push({
        line,
        code: "model-twice",
        reason: `Mô hình này của ${entry.agencyName}, cùng ngày đăng ký, đã có ở dòng ${earlier}.`,
        remedy: "Giữ một dòng; nếu là hai mô hình thì đặt tên khác nhau.",
      });
    } else {
      seen.set(key, line);
      lines.push({ line, model: { ...entry, state: way.state, steps: way.steps } });
    }
  }
  return { lines, refusals };
}
