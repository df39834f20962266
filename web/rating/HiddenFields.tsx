import type { RatingEntry } from "./entry.ts";

/** What makes a rating count once: the page's id, and the day it was opened. */
export function HiddenFields({ entry }: { entry: RatingEntry }) {
  return (
    <>
      <input type="hidden" name="id" value={entry.id} />
      <input type="hidden" name="day" value={entry.day} />
      {entry.service && <input type="hidden" name="service" value={entry.service} />}
    </>
  );
}
