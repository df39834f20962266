import { type Month, monthOf } from "#contract/month.ts";
import type { Dossiers } from "../database/dossiers.ts";
import type { RatingsOfMonth } from "../database/ratingsBesideDossiers.ts";
import type { Problem } from "../imports/problem.ts";
import type { ReadLine } from "./readDossiers.ts";

/*
 * What is unusual and may still be right. A unit can get more ratings than it resolves dossiers (advice, files handed
 * on), and refusing the file would invite raising the figures until it passes; but unread it would spoil the weights.
 * So it is written only with --accept-warnings. How many ratings there are is not told: some wait for their release.
 */

/** Share of lines from which swapped columns are likelier than a backlog worked off, and the least lines to judge by. */
const SHARE_SWAPPED = 0.8;
const LEAST_LINES = 10;

/**
 * @param stored what the database holds of the same units
 * @param ratings of the same units and months
 * @param changing the lines that would change what is stored: what was accepted once is not asked again
 */
export function warningsOf(
  lines: readonly ReadLine[],
  changing: readonly ReadLine[],
  stored: readonly Dossiers[],
  ratings: readonly RatingsOfMonth[],
  today: string,
): Problem[] {
  return [
    ...changing.flatMap((line) => unfinishedMonth(line, monthOf(today))),
    ...moreRatingsThanDossiers(changing, [...stored, ...lines], ratings),
    ...swappedColumns(changing),
  ];
}

function unfinishedMonth({ line, month }: ReadLine, thisMonth: Month): Problem[] {
  if (month < thisMonth) return [];
  return [
    {
      line,
      code: "unfinished-month",
      reason: `Tháng ${month} chưa hết.`,
      remedy: "Nhập khi hết tháng; nếu nhập bây giờ, nhớ nhập lại số cuối tháng.",
    },
  ];
}

const monthKey = (of: { agencyId: number; month: Month }) => `${of.agencyId} ${of.month}`;
const cellKey = (of: Dossiers) => `${monthKey(of)} ${of.fieldCode}`;

/** Field by field, and for the unit as a whole: ratings that name no field stand only in the whole. */
function moreRatingsThanDossiers(
  changing: readonly ReadLine[],
  dossiers: readonly Dossiers[],
  ratings: readonly RatingsOfMonth[],
): Problem[] {
  const resolved = new Map(dossiers.map((one) => [cellKey(one), one]));
  const byMonth = Map.groupBy(resolved.values(), monthKey);
  const ratingsByMonth = Map.groupBy(ratings, monthKey);
  const told = new Set<string>();
  return changing.flatMap((one): Problem[] => {
    const here = ratingsByMonth.get(monthKey(one)) ?? [];
    const ofField = here.find(({ field }) => field === one.fieldCode)?.ratings ?? 0;
    if (ofField > one.resolved) {
      return [tooManyRatings(one, `lĩnh vực ${one.fieldCode}`, one.resolved, "Kiểm tra lại số hồ sơ.")];
    }
    const whole = (byMonth.get(monthKey(one)) ?? []).reduce((sum, cell) => sum + cell.resolved, 0);
    const all = here.reduce((sum, row) => sum + row.ratings, 0);
    if (all <= whole || told.has(monthKey(one))) return [];
    told.add(monthKey(one));
    return [tooManyRatings(one, "tất cả lĩnh vực", whole, "Kiểm tra xem có thiếu lĩnh vực nào.")];
  });
}

function tooManyRatings(
  { line, unit, month }: ReadLine,
  of: string,
  dossiers: number,
  remedy: string,
): Problem {
  return {
    line,
    code: "more-ratings-than-dossiers",
    reason: `${unit.name}, tháng ${month}, ${of}: nhiều lượt đánh giá hơn ${dossiers} hồ sơ đã giải quyết.`,
    remedy,
  };
}

/** More resolved than received is usual for a month: the rest came in before. In nearly every line it is not. */
function swappedColumns(lines: readonly ReadLine[]): Problem[] {
  const more = lines.filter((one) => one.resolved > one.received).length;
  if (lines.length < LEAST_LINES || more < SHARE_SWAPPED * lines.length) return [];
  return [
    {
      line: 1,
      code: "swapped-columns",
      reason: `${more} trên ${lines.length} dòng có số giải quyết lớn hơn số tiếp nhận.`,
      remedy: "Kiểm tra xem hai cột có bị đổi chỗ.",
    },
  ];
}
