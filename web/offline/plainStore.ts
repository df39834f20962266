import type { RatingMessage } from "#contract/rating.ts";
import { type Kept, ratingToKeep } from "./kept.ts";

/** Under this name earlier versions kept bare ratings; a phone may still hold some. */
const NAME = "hai-long";

/** What a browser without a database keeps; nothing in a worker, which cannot look there. */
export function readPlain(): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) || "[]");
    return Array.isArray(kept) ? kept.map(whole) : [];
  } catch {
    return [];
  }
}

function whole(one: Kept | RatingMessage): Kept {
  return "answers" in one ? ratingToKeep(one) : one;
}

/** Throws where nothing may be stored. */
export function writePlain(kept: readonly Kept[]): void {
  if (kept.length) localStorage.setItem(NAME, JSON.stringify(kept));
  else clearPlain();
}

/** Takes out what stands elsewhere now; what another tab has written since it was read stays. */
export function dropPlain(taken: readonly Kept[]): void {
  if (taken.length === 0) return;
  const same = taken.map((one) => JSON.stringify(one));
  try {
    writePlain(readPlain().filter((one) => same.indexOf(JSON.stringify(one)) < 0));
  } catch {
    // It stands twice then, under one id.
  }
}

/** Where nothing may be stored nothing is. */
function clearPlain(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Refused, or no such thing in a worker.
  }
}
