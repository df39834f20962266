import { insertFlood } from "../database/pointFloods.ts";
import type { Platform } from "../platform.ts";
import type { AcceptedRating } from "./acceptedRating.ts";

/** Days of points that a process remembers having noted; then it asks the database again. */
const REMEMBERED = 10_000;

/**
 * Notes each flooded day of a point, once: of the thousands that follow none costs a statement more than any rating.
 * A failure keeps nobody's rating; the next one that exceeds notes it.
 */
export function floodNotes({ db, log }: Platform) {
  const noted = new Set<string>();
  return async ({ agencyId, pointId, day }: AcceptedRating): Promise<void> => {
    const flood = `${agencyId}/${pointId}/${day}`;
    if (noted.has(flood)) return;
    if (noted.size >= REMEMBERED) noted.clear();
    noted.add(flood);
    try {
      await insertFlood(db, { agencyId, pointId, day });
    } catch (error) {
      noted.delete(flood);
      log.error({ name: error instanceof Error ? error.name : typeof error }, "noting a flood failed");
    }
  };
}
