import type { Day } from "#contract/day.ts";
import type { UnitCases } from "../database/caseFigures.ts";
import type { Announced, Announcement } from "./announcement.ts";

/** Units with more late cases than when it was last told; at most one alert a day each. Fewer are noted in silence. */
export function moreLateCases(
  cases: readonly Pick<UnitCases, "agencyId" | "late">[],
  announced: Announced,
  today: Day,
): Announcement {
  const found: Announcement = { alerts: [], states: [] };
  const lateOf = new Map(cases.map(({ agencyId, late }) => [agencyId, late]));
  for (const agencyId of new Set([...lateOf.keys(), ...announced.keys()])) {
    const late = lateOf.get(agencyId) ?? 0;
    const last = announced.get(agencyId);
    const before = (last?.state as number | undefined) ?? 0;
    if (late < before) found.states.push({ agencyId, state: late, announcedOn: last?.announcedOn ?? today });
    else if (late > before && (last === undefined || last.announcedOn < today)) {
      found.states.push({ agencyId, state: late, announcedOn: today });
      found.alerts.push({
        agencyId,
        occurrence: today,
        facts: { kind: "late-cases", late, more: late - before },
      });
    }
  }
  return found;
}
