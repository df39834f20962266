import { addDays, type Day, mondayOf } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { listPointActivity, type PointActivity } from "../database/pointActivity.ts";

/** Days without a rating after which a point is called silent. */
export const SILENT_DAYS = 14;

export interface SilentPoints {
  /** The days that were looked at, both included: the two whole weeks before this one. */
  readonly from: Day;
  readonly to: Day;
  readonly points: readonly PointActivity[];
}

/**
 * Points at which nobody rated in two whole weeks while somebody did at another open point. When nobody rated
 * anywhere, at Tết or before the first poster hangs, none is silent.
 *
 * It looks at whole weeks up to last Sunday, at all ratings and not only at released ones: a counter with one visitor a
 * week would wait five weeks for its step and be called silent all the while. What this gives away is that at least one of
 * a week's visitors rated, told to officials the week after, as comments are dated by week; it never moves with what they
 * answered. Looking back from today instead would name the
 * day on which a silent counter was rated, and at such a counter the day is one person.
 */
export async function findSilentPoints(db: Database, today: Day): Promise<SilentPoints> {
  const to = addDays(mondayOf(today), -1);
  const from = addDays(to, 1 - SILENT_DAYS);
  const points = await listPointActivity(db, from, to);
  const isAnyRated = points.some(({ wasRated }) => wasRated);
  return { from, to, points: isAnyRated ? points.filter(({ wasRated }) => !wasRated) : [] };
}
