import { isClosedDay } from "#contract/closedDays.ts";
import type { Day } from "#contract/day.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { PlanFacts } from "../../database/windowPlans.ts";
import { plannedWindows } from "../../figures/plannedWindows.ts";
import { kindFor } from "../../figures/windowPlan.ts";
import { quarterEnd } from "../../figures/windows.ts";
import { publishOffice } from "../../ratings/officeWindows.ts";

/** One rating as the simulation knows it, and the server never does. */
export interface Arrival {
  readonly day: Day;
  /** Overall level, 1–5. */
  readonly level: number;
  readonly isStuffed: boolean;
}

/** Ratings that were published together, and the rules that marked them. */
export interface PlayedStep {
  readonly ratings: readonly Arrival[];
  readonly rules: readonly string[];
}

const POINT = 1;
const FIELD = "unstated";
const MONTHS = 12;

/**
 * One rating point's year, window by window, through the rules that publishing goes through. What is too little at the
 * end is left out.
 * @param before the year before, by which the windows are planned and the ratings judged
 */
export function playPoint(arrivals: readonly Arrival[], before: readonly Arrival[]): PlayedStep[] {
  const expected = factsOf(before);
  const kind = kindFor(expected);
  const cells = [...Map.groupBy(arrivals, ({ day }) => day)].map(([day, ofDay]) => ({
    pointId: POINT,
    field: FIELD,
    day,
    position: 1,
    counts: countsOf(ofDay),
  }));
  const year = (arrivals[0] as Arrival).day.slice(0, 4);
  const quarters = ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`);
  return quarters.flatMap((quarter) => {
    const windows = plannedWindows({ kind, expected }, quarter, quarterEnd(quarter));
    const own = cells.filter(({ day }) => windows.some(({ from, to }) => from <= day && day <= to));
    let left = arrivals;
    return publishOffice(own, [], { kind, expected }, windows).published.map(({ spans, released }) => {
      const isTaken = ({ day }: Arrival) => spans.some(({ from, to }) => from <= day && day <= to);
      const ratings = left.filter(isTaken);
      left = left.filter((one) => !isTaken(one));
      return { ratings, rules: (released[0]?.marks ?? "").split("+").filter(Boolean) };
    });
  });
}

function factsOf(before: readonly Arrival[]): PlanFacts {
  const closed = before.filter(({ day }) => isClosedDay(day)).length;
  return {
    cells: [[POINT, FIELD, "overall", before.length / MONTHS]],
    points: [[POINT, ...countsOf(before), closed]],
  };
}

function countsOf(arrivals: readonly Arrival[]): LevelCounts {
  return NO_ANSWERS.map(
    (_, i) => arrivals.filter(({ level }) => level === i + 1).length,
  ) as unknown as LevelCounts;
}
