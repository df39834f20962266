import { dayInVietnam } from "#contract/day.ts";
import type { Platform } from "../platform.ts";
import type { Receiving } from "./record.ts";

/** Today, and what words are sealed with; without AUTH_SECRET nobody reads them, and whoever holds the database could. */
export function receivingOf({ config, now }: Platform): Receiving {
  return { today: dayInVietnam(now()), secret: config.authSecret ?? "" };
}
