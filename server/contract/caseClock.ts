import { addDays, type Day, mondayOf } from "./day.ts";
import { nthWorkingDay } from "./workingDays.ts";

/** Working days within which a unit answers. */
export const ANSWER_WITHIN = 5;

/** When a case's time begins and ends. */
export interface CaseClock {
  /** Monday of the week in which officials can first read it. */
  readonly seenWeek: Day;
  readonly countedFrom: Day;
  readonly dueOn: Day;
}

/**
 * The time for an answer, for a comment that officials may read from a day on. It is counted from the Monday after that
 * week: all comments of one week have one due day, so the due day tells nothing of the day on which somebody came.
 * It is counted from where the words can be read, never from when they were written: nobody is late for what they
 * could not see.
 */
export function caseClock(readableOn: Day): CaseClock {
  const seenWeek = mondayOf(readableOn);
  const countedFrom = addDays(seenWeek, 7);
  return { seenWeek, countedFrom, dueOn: nthWorkingDay(countedFrom, ANSWER_WITHIN) };
}

/** The same for comments that are opened in the night: on a Monday all of the week before, and their time begins at once. */
export function openingClock(openedOn: Day): CaseClock {
  if (openedOn !== mondayOf(openedOn)) return caseClock(openedOn);
  return { seenWeek: openedOn, countedFrom: openedOn, dueOn: nthWorkingDay(openedOn, ANSWER_WITHIN) };
}

/** The same for whoever asked for an answer at once and was told that this gives the day away: five working days from then. */
export function urgentCaseClock(sentOn: Day): CaseClock {
  const countedFrom = addDays(sentOn, 1);
  return { seenWeek: mondayOf(sentOn), countedFrom, dueOn: nthWorkingDay(countedFrom, ANSWER_WITHIN) };
}
