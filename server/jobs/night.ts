import type { Platform } from "../platform.ts";
import { passNight } from "../ratings/passNight.ts";
import { receivingOf } from "../ratings/receivingOf.ts";

/** Rests what finished days brought and publishes what has come due; a failure is logged and mended by the next call. */
export async function night(platform: Platform): Promise<void> {
  const { db, log } = platform;
  try {
    const { rested, published } = await passNight(db, receivingOf(platform));
    if (published.steps > 0) log.info({ steps: published.steps }, "figures published");
    if (published.years.length > 0) log.info({ years: published.years }, "years closed");
    if (rested.unreadable > 0) {
      log.error(
        { comments: rested.unreadable },
        "comments were sealed under another AUTH_SECRET and wait for it",
      );
    }
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, "resting or publishing failed");
  }
}
