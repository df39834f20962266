import { dayInVietnam } from "#contract/day.ts";
import type { Platform } from "../platform.ts";
import { closeFinishedYears } from "../ratings/closeYears.ts";

/** Releases what finished years left over; a failure is logged and mended by the next call. */
export async function closeYears({ db, log, now }: Platform): Promise<void> {
  try {
    const years = await closeFinishedYears(db, dayInVietnam(now()));
    if (years.length > 0) log.info({ years }, "years closed");
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, "closing years failed");
  }
}
