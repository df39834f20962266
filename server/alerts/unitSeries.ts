import type { Day } from "#contract/day.ts";
import { addMonths, type Month, monthOf } from "#contract/month.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { countReleasedAnswers } from "../database/results.ts";
import type { Register } from "../figures/register.ts";
import { territoryOf } from "../figures/territory.ts";

/** Months that alerts look back over: a year, so that January is always among them. */
const MONTHS = 12;

/** Released answers to the first question, month by month, of a unit with all below it and its predecessors. */
export interface UnitSeries {
  readonly unit: StoredAgency;
  /** Ends with the running month. Begins later for a unit that took over a part of a divided one. */
  readonly months: readonly { readonly month: Month; readonly counts: LevelCounts }[];
}

/** Every unit of today, from one statement. The same sums as on the public pages. */
export async function readUnitSeries(db: Database, register: Register): Promise<UnitSeries[]> {
  const { agencies, steps, today } = register;
  const last = monthOf(today);
  const first = addMonths(last, 1 - MONTHS);
  const rows = await countReleasedAnswers(db, {
    placements: agencies.map(({ id, validTo }) => ({
      agencyId: id,
      groupId: id,
      lastMonth: validTo && firstDay(monthOf(validTo)),
    })),
    questionnaireId: QUESTIONNAIRE.id,
    from: firstDay(first),
    to: firstDay(last),
    periodLength: "month",
    dimensions: ["agency", "period"],
    criterion: "overall",
  });
  const counted = new Map(rows.map(({ groupId, period, counts }) => [`${groupId} ${period}`, counts]));
  return agencies
    .filter((unit) => isThere(unit, today))
    .map((unit) => {
      const { groupOf, divided } = territoryOf(unit.id, agencies, steps, "new");
      const told = divided.map(({ validTo }) => (validTo ? addMonths(monthOf(validTo), 1) : first));
      const from = [first, ...told].sort().at(-1) as Month;
      const months = Array.from({ length: MONTHS }, (_, i) => addMonths(first, i))
        .filter((month) => month >= from)
        .map((month) => ({
          month,
          counts: addCounts(...[...groupOf.keys()].map((id) => counted.get(`${id} ${month}`) ?? NO_ANSWERS)),
        }));
      return { unit, months };
    });
}

function firstDay(month: Month): Day {
  return `${month}-01`;
}
