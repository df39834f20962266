import { tellRefusals } from "../database/trailHours.ts";
import type { Platform } from "../platform.ts";

/** Puts on the trail how often strangers were refused in hours that are over; a failure is mended by the next call. */
export async function tellStrangers({ db, log, now }: Platform): Promise<void> {
  try {
    await tellRefusals(db, now());
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, "telling refusals failed");
  }
}
