import { addDays, type Day } from "#contract/day.ts";
import type { SilentPoints } from "../figures/silentPoints.ts";
import type { Announced, Announcement } from "./announcement.ts";

/** A point that goes on being silent, or falls silent again and again, is told of once in so many days. */
const REST_DAYS = 56;

/** Day of the last alert of each point, by its code. */
type PointStates = Readonly<Record<string, Day>>;

/** The points that the officials' screen shows as silent and that were not told of lately. */
export function newlySilentPoints(silent: SilentPoints, announced: Announced, today: Day): Announcement {
  const found: Announcement = { alerts: [], states: [] };
  for (const [agencyId, points] of Map.groupBy(silent.points, (point) => point.agencyId)) {
    const last = announced.get(agencyId)?.state as PointStates | undefined;
    const resting = Object.entries(last ?? {}).filter(([, day]) => day > addDays(today, -REST_DAYS));
    const told = new Set(resting.map(([code]) => code));
    const fresh = points.filter(({ code }) => !told.has(code));
    if (fresh.length === 0) continue;
    found.states.push({
      agencyId,
      state: Object.fromEntries([...resting, ...fresh.map(({ code }) => [code, today])]),
      announcedOn: today,
    });
    for (const { code, name } of fresh) {
      found.alerts.push({
        agencyId,
        occurrence: `${code} ${silent.to}`,
        facts: { kind: "silent-point", point: code, pointName: name, from: silent.from, to: silent.to },
      });
    }
  }
  return found;
}
