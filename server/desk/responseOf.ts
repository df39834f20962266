import { addDays } from "#contract/day.ts";
import { addMonths, type Month } from "#contract/month.ts";
import { responseRate } from "#scoring/responseRate.ts";
import type { Response } from "../../web/desk/provinceView.ts";
import type { StoredAgency } from "../database/agencies.ts";

interface Question {
  readonly months: readonly Month[];
  /** The units that are counted together. */
  readonly members: readonly Pick<StoredAgency, "id" | "validFrom" | "validTo">[];
  /** Released ratings of all of them in a month. */
  ratingsIn(month: Month): number;
  /** Resolved dossiers of a unit in a month; undefined: it reported none. */
  resolvedIn(agencyId: number, month: Month): number | undefined;
}

/**
 * Ratings over dossiers, in the months for which every unit that was there has reported: else ratings of the whole
 * would be set against dossiers of a part.
 */
export function responseOf({ months, members, ratingsIn, resolvedIn }: Question): Response {
  let [ratings, dossiers, counted] = [0, 0, 0];
  for (const month of months) {
    const there = members.filter(({ validFrom, validTo }) => {
      const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
      return validFrom <= lastDay && (validTo === null || validTo >= `${month}-01`);
    });
    const resolved = there.map(({ id }) => resolvedIn(id, month));
    if (there.length === 0 || resolved.includes(undefined)) continue;
    counted += 1;
    ratings += ratingsIn(month);
    dossiers += resolved.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  }
  const isRate = dossiers > 0 && ratings <= dossiers;
  return { ratings, dossiers, months: counted, percent: isRate ? responseRate(ratings, dossiers) : null };
}
