import { addMonths, type Month, monthsBetween, periodOf } from "#contract/month.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { auditMark, type CountedDays } from "#scoring/auditMark.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { Database } from "../database/connect.ts";
import { listPointMonths, type PointMonth } from "../database/pointMonths.ts";

/** A quarter of a rating point that somebody should look into. */
export interface AuditedPoint {
  readonly agencyId: number;
  readonly name: string;
  /** The quarter's months, both included, as far as they were asked for. */
  readonly from: Month;
  readonly to: Month;
  /** The level of which many more were given. */
  readonly level: 1 | 5;
}

const MONTHS = 12;

/** The quarters of a year that ends with a month, in which a point is to be looked into. Of published counts alone. */
export async function findAuditedPoints(db: Database, to: Month): Promise<AuditedPoint[]> {
  const from = addMonths(to, 1 - MONTHS);
  const months = monthsBetween(from, to);
  const rows = await listPointMonths(db, from, to);
  return [...Map.groupBy(rows, ({ pointId }) => pointId).values()].flatMap((point) =>
    auditsOf(point, months),
  );
}

/** @param months the year that is looked at; @param point what a point has published of it */
export function auditsOf(point: readonly PointMonth[], months: readonly Month[]): AuditedPoint[] {
  const { agencyId, name } = point[0] as PointMonth;
  const ofMonths = (wanted: (month: Month) => boolean): CountedDays => ({
    counts: point
      .filter(({ month }) => wanted(month))
      .reduce((sum, { counts }) => addCounts(sum, counts), NO_ANSWERS),
    days: months.filter(wanted).reduce((sum, month) => sum + daysInMonth(month), 0),
  });
  return [...Map.groupBy(months, quarterOf)].flatMap(([quarter, own]) => {
    const isOwn = (month: Month) => quarterOf(month) === quarter;
    const level = auditMark(
      ofMonths(isOwn),
      ofMonths((month) => !isOwn(month)),
    );
    return level === null ? [] : [{ agencyId, name, from: own[0] as Month, to: own.at(-1) as Month, level }];
  });
}

const quarterOf = (month: Month) => periodOf(month, "quarter");

const daysInMonth = (month: Month) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
