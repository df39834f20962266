import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { WaitingCell } from "#scoring/release.ts";

/** How `point_years.waiting` holds answers: questionnaire, criterion, field and counts, without empty ones. */
export type WaitingAnswers = readonly (readonly [
  questionnaireId: number,
  criterion: string,
  field: string,
  n1: number,
  n2: number,
  n3: number,
  n4: number,
  n5: number,
])[];

/** The cells of one queue, of every questionnaire: a queue goes on when the form has grown. */
export function waitingCells(answers: WaitingAnswers): WaitingCell[] {
  return answers.map(([, criterion, field, ...counts]) => ({ criterion, field, counts }));
}

/** Ratings that wait: their answers to the first question, which nobody leaves blank. */
export function countWaiting(cells: readonly WaitingCell[]): number {
  const overall = cells.filter((cell) => cell.criterion === "overall").map((cell) => cell.counts);
  return answered(addCounts(NO_ANSWERS, ...overall));
}

/** Cells as they are stored; those of the same criterion and field are added up, empty ones left out. */
export function waitingAnswers(cells: readonly WaitingCell[], questionnaireId: number): WaitingAnswers {
  const sums = new Map<string, WaitingAnswers[number]>();
  for (const { criterion, field, counts } of cells) {
    const name = `${criterion}/${field}`;
    const [, , , n1, n2, n3, n4, n5] = sums.get(name) ?? [0, "", "", 0, 0, 0, 0, 0];
    const [m1, m2, m3, m4, m5] = counts;
    const sum = [n1 + m1, n2 + m2, n3 + m3, n4 + m4, n5 + m5] as const;
    if (sum.some((n) => n > 0)) sums.set(name, [questionnaireId, criterion, field, ...sum]);
  }
  return [...sums.values()];
}
