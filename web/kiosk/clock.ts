/*
 * What day it is in Viet Nam. A tablet on a counter may have any clock, so the server's is asked with each report and the
 * difference kept; without a network the last difference holds, and no day is earlier than that of the page.
 */
const NAME = "hai-long-kiosk-clock";
const AHEAD_MS = 7 * 3_600_000;

/** Keeps how far this tablet's clock is from the server's. */
export function setClock(serverNow: number): void {
  try {
    localStorage.setItem(NAME, String(serverNow - Date.now()));
  } catch {
    // A browser that keeps nothing goes by its own clock.
  }
}

function behindMs(): number {
  try {
    return Number(localStorage.getItem(NAME)) || 0;
  } catch {
    return 0;
  }
}

/** @param drawnOn day on which the server drew the page */
export function dayOfTap(drawnOn: string): string {
  const day = new Date(Date.now() + behindMs() + AHEAD_MS).toISOString().slice(0, 10);
  return day > drawnOn ? day : drawnOn;
}
