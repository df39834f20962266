import { dayInVietnam } from "#contract/day.ts";
import type { Platform } from "../platform.ts";
import { closeFinishedYears } from "../ratings/closeYears.ts";

const HOUR_MS = 3_600_000;

/** Releases what finished years left over, now and every hour: hours, since nobody knows when the process was started. */
export function closeYearsHourly({ db, log, now }: Platform): () => void {
  const close = async () => {
    try {
      const years = await closeFinishedYears(db, dayInVietnam(now()));
      if (years.length > 0) log.info({ years }, "years closed");
    } catch (error) {
      log.error({ name: error instanceof Error ? error.name : typeof error }, "closing years failed");
    }
  };
  void close();
  const timer = setInterval(close, HOUR_MS);
  return () => clearInterval(timer);
}
