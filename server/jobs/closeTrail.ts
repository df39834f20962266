import { dayInVietnam } from "#contract/day.ts";
import { deleteTrailRepeats } from "../database/trail.ts";
import { closeTrailDays, readDatabaseDay } from "../database/trailDays.ts";
import type { Platform } from "../platform.ts";

/**
 * Closes finished days of the audit trail; a failure is logged and mended by the next call. Each hash goes to the log as
 * well: whoever keeps the log elsewhere can prove that nothing was cut off at the end.
 */
export async function closeTrail({ db, log, now }: Platform): Promise<void> {
  try {
    // Both clocks must say that a day is over: one that runs ahead closes nothing by itself.
    const [own, theirs] = [dayInVietnam(now()), await readDatabaseDay(db)];
    const today = own < theirs ? own : theirs;
    const closed = await closeTrailDays(db, today, now());
    await deleteTrailRepeats(db, today);
    const last = closed.at(-1);
    if (last) log.info({ days: closed.length, ...last }, "trail closed");
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, "closing the trail failed");
  }
}
