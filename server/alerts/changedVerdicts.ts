import { addDays, type Day } from "#contract/day.ts";
import type { Month } from "#contract/month.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { FLOOR_INDEX } from "#scoring/disclosure.ts";
import { steadyVerdict } from "#scoring/steadyVerdict.ts";
import type { Verdict } from "#scoring/verdict.ts";
import type { Announced, Announcement } from "./announcement.ts";
import type { UnitSeries } from "./unitSeries.ts";

/** A unit is not told of again for so many days, whatever its figure does. */
const REST_DAYS = 7;

interface VerdictState {
  readonly year: string;
  readonly verdict: Verdict["kind"];
}

/**
 * Units whose verdict for the year so far is not the announced one any more, by steadyVerdict. A unit that is seen for
 * the first time is noted and nobody told; a new year begins at "cannot tell".
 */
export function changedVerdicts(
  units: readonly UnitSeries[],
  announced: Announced,
  { today, targetPercent }: { readonly today: Day; readonly targetPercent: number },
): Announcement {
  const found: Announcement = { alerts: [], states: [] };
  const year = today.slice(0, 4);
  for (const { unit, months } of units) {
    const ofYear = months.filter(({ month }) => month.startsWith(year));
    const counts = addCounts(...ofYear.map((one) => one.counts));
    const last = announced.get(unit.id);
    const state = last?.state as VerdictState | undefined;
    if (state && answered(counts) < FLOOR_INDEX) continue;
    const before = state?.year === year ? state.verdict : "cannotTell";
    const now = steadyVerdict(before, counts, targetPercent);
    const note = (announcedOn: Day) =>
      found.states.push({ agencyId: unit.id, state: { year, verdict: now }, announcedOn });
    if (!state || !last) note(addDays(today, -REST_DAYS));
    else if (now === before) {
      if (state.year !== year) note(last.announcedOn);
    } else if (last.announcedOn <= addDays(today, -REST_DAYS)) {
      note(today);
      found.alerts.push({
        agencyId: unit.id,
        occurrence: `${today} ${before} ${now}`,
        facts: {
          kind: "verdict-changed",
          before,
          now,
          figures: { from: ofYear[0]?.month as Month, to: ofYear.at(-1)?.month as Month, counts },
          targetPercent,
        },
      });
    }
  }
  return found;
}
