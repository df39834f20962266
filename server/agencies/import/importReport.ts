import { importSummary as words } from "../../../web/messages/import.ts";
import type { ImportPlan } from "./planImport.ts";

/** What the terminal shows of a plan, line by line, up to whether it is written. */
export function importReport(plan: ImportPlan, file: string): string[] {
  const { problems, notes, rows, kind, counts } = plan;
  return [
    words.read({ file, rows, kind: words.kinds[kind] }),
    ...notes.map((note) => words.note(note)),
    ...problems.map((problem) => words.line(problem)),
    problems.length > 0 ? words.problems({ count: problems.length }) : words.plan(counts),
  ];
}

export const { dryRun: DRY_RUN, applied: APPLIED } = words;
