import type { RatingMessage } from "#contract/rating.ts";

/*
 * The rating of the seconds in which a slip can still be mended. It is on the tablet's disk too, so that a tablet that loses
 * its power in these seconds loses no rating.
 */
const NAME = "hai-long-kiosk-held";

export function hold(message: RatingMessage): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(message));
  } catch {
    // It is held in memory too.
  }
}

export function release(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // What cannot be removed was never written.
  }
}

/** What was held when the tablet went out. */
export function heldBefore(): RatingMessage | undefined {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(NAME) || "null");
    return held ? (held as RatingMessage) : undefined;
  } catch {
    return undefined;
  }
}
