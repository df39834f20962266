import type { Day } from "#contract/day.ts";
import { addMonths, monthOf, monthsBetween } from "#contract/month.ts";
import { CRITERIA } from "#contract/questionnaire.ts";
import { compareMany } from "#scoring/compareMany.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { summarise } from "#scoring/summary.ts";
import type { NoteEffect } from "../../web/desk/deskView.ts";
import type { MonthSpan } from "../../web/ui/resultsCells.ts";

/** Months on each side, at most: further away other things have changed too. */
const MONTHS_EACH_SIDE = 6;

interface Question {
  readonly onDate: Day;
  /** The months of which tallies are held. */
  readonly held: MonthSpan;
  readonly targetPercent: number;
  countsIn(criterion: string, span: MonthSpan): LevelCounts;
}

/**
 * The months before and after a day, as many on each side, at most six. Tallies are by month: of a day within a month
 * nobody knows which ratings came after it, so that month is on neither side; a first of the month begins the second.
 * @returns null when no month has begun since, or none before is held
 */
export function noteSpans(onDate: Day, held: MonthSpan): { before: MonthSpan; after: MonthSpan } | null {
  const month = monthOf(onDate);
  const first = onDate.endsWith("-01") ? month : addMonths(month, 1);
  const since = monthsBetween(first, held.to).length;
  const until = monthsBetween(held.from, addMonths(month, -1)).length;
  const length = Math.min(MONTHS_EACH_SIDE, since, until);
  if (length < 1) return null;
  return {
    before: { from: addMonths(month, -length), to: addMonths(month, -1) },
    after: { from: first, to: addMonths(first, length - 1) },
  };
}

/** What differs before and after a day, criterion by criterion; the claims are made together. */
export function noteEffect({ onDate, held, targetPercent, countsIn }: Question): NoteEffect | null {
  const spans = noteSpans(onDate, held);
  if (spans === null) return null;
  const pairs = CRITERIA.map((key) => ({
    key,
    earlier: countsIn(key, spans.before),
    later: countsIn(key, spans.after),
  }));
  return {
    ...spans,
    rows: compareMany(pairs).map(({ key, comparison }, at) => ({
      criterion: key,
      before: summarise(pairs[at]?.earlier as LevelCounts, targetPercent),
      after: summarise(pairs[at]?.later as LevelCounts, targetPercent),
      comparison,
    })),
  };
}
