import { addDays } from "#contract/day.ts";
import { addMonths } from "#contract/month.ts";
import { FLOOR_PUBLISH } from "#scoring/disclosure.ts";
import type { DeskView } from "../../web/desk/deskView.ts";
import { selectClearings } from "../database/clearings.ts";
import { countRatingsByWeekday } from "../database/pointActivity.ts";
import type { Desk } from "./desk.ts";

/**
 * On which days of the week people rated. A step holds five visits on different days, so its numbers would grow by
 * one or two a day of the week; rounded down to fives a number stands still or grows by five, as every figure does.
 */
export async function loadWeekdays({
  platform,
  range,
  unitIds,
}: Desk): Promise<Pick<NonNullable<DeskView["points"]>, "weekdays" | "clearedYears">> {
  const counts = await countRatingsByWeekday(platform.db, {
    agencyIds: unitIds,
    from: `${range.from}-01`,
    to: addDays(`${addMonths(range.to, 1)}-01`, -1),
  });
  const [first, last] = [range.from, range.to].map((month) => Number(month.slice(0, 4)));
  const cleared = await selectClearings(platform.db);
  return {
    weekdays: counts.map((n) => (n < FLOOR_PUBLISH ? null : n - (n % FLOOR_PUBLISH))),
    clearedYears: cleared
      .map(({ year }) => year)
      .filter((year) => year >= (first as number) && year <= (last as number)),
  };
}
