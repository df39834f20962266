import type { CountsOfMonths } from "#contract/alerts.ts";
import { addDays, type Day } from "#contract/day.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { CHANGE_MONTHS, suddenChanges } from "#scoring/suddenChanges.ts";
import type { Announced, Announcement } from "./announcement.ts";
import type { UnitSeries } from "./unitSeries.ts";

/** The same movement stays visible for as long as its months are compared; it is told once. */
const REST_DAYS = 90;

/** Units whose index moved lately beyond chance; a movement the same way is not told again for three months. */
export function changedIndices(units: readonly UnitSeries[], announced: Announced, today: Day): Announcement {
  const found: Announcement = { alerts: [], states: [] };
  const series = units.map((one) => ({ key: one, months: one.months.map(({ counts }) => counts) }));
  for (const { key, laterMonths, earlier, later, comparison } of suddenChanges(series)) {
    const { unit, months } = key;
    const last = announced.get(unit.id);
    const isTold = last?.state === comparison.claim && last.announcedOn > addDays(today, -REST_DAYS);
    if (isTold) continue;
    const start = months.length - laterMonths;
    const of = (from: number, to: number, counts: LevelCounts): CountsOfMonths => ({
      from: months[from]?.month as string,
      to: months[to - 1]?.month as string,
      counts,
    });
    found.states.push({ agencyId: unit.id, state: comparison.claim, announcedOn: today });
    found.alerts.push({
      agencyId: unit.id,
      occurrence: `${today} ${comparison.claim}`,
      facts: {
        kind: "sudden-change",
        earlier: of(Math.max(0, start - CHANGE_MONTHS), start, earlier),
        later: of(start, months.length, later),
      },
    });
  }
  return found;
}
