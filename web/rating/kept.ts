import type { RatingMessage } from "#contract/rating.ts";

/**
 * Ratings that wait on the phone, oldest first. A rating is put here before it is sent and taken out once the server
 * has answered, so that a page closed at any moment loses nothing and the server, which knows the id, counts it once.
 */
const NAME = "hai-long";
/** A phone that a whole office shares may fill up; it says so instead of dropping the oldest. */
const MOST = 20;

export function keptRatings(): RatingMessage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) || "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function write(ratings: readonly RatingMessage[]): void {
  if (ratings.length) localStorage.setItem(NAME, JSON.stringify(ratings));
  else localStorage.removeItem(NAME);
}

/** Returns false when the browser does not allow it or the place is full. */
export function keep(message: RatingMessage): boolean {
  const others = keptRatings().filter((kept) => kept.id !== message.id);
  if (others.length >= MOST) return false;
  try {
    write([...others, message]);
    return true;
  } catch {
    return false;
  }
}

export function forget(id: string): void {
  try {
    write(keptRatings().filter((kept) => kept.id !== id));
  } catch {
    // What cannot be written was never kept.
  }
}
