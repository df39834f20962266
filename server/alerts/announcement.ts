import type { Day } from "#contract/day.ts";
import type { AnnouncedState } from "../database/alertFigures.ts";
import type { NewAlert } from "../database/alerts.ts";

/** What was last announced of each unit, by its id. */
export type Announced = ReadonlyMap<number, AnnouncedState>;

/** What one kind found: what is to be told, and what has been announced then. */
export interface Announcement {
  readonly alerts: NewAlert[];
  readonly states: { agencyId: number; state: unknown; announcedOn: Day }[];
}
