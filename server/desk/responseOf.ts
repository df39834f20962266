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
  return { ratings, dossiers, months: counted, percent: percentOf(ratings, dossiers) };
}

/** Several units together, of the months in which each is known. */
export function responseTogether(parts: readonly Response[]): Response {
  const known = parts.filter(({ months }) => months > 0);
  const sum = (of: (one: Response) => number) => known.reduce((n, one) => n + of(one), 0);
  const [ratings, dossiers] = [sum((one) => one.ratings), sum((one) => one.dossiers)];
  const months = Math.max(0, ...known.map((one) => one.months));
  return { ratings, dossiers, months, percent: percentOf(ratings, dossiers) };
}

/** No rate where there were more ratings than dossiers: then one of the two counts something else. */
function percentOf(ratings: number, dossiers: number): number | null {
  return dossiers > 0 && ratings <= dossiers ? responseRate(ratings, dossiers) : null;
}
