import type { Day } from "#contract/day.ts";

const AHEAD_MS = 7 * 3_600_000;

/**
 * Day and clock in Viet Nam some time after a moment there, each as text. The phone's clock is asked how much time went
 * by, never which day it is: many a phone is in the wrong year.
 * @param moment YYYY-MM-DDTHH:MM:SS; where none is known the phone's clock has to do
 */
export function momentAfter(moment: string, elapsedMs: number): [day: Day, clock: string] {
  const then = Date.parse(`${moment}Z`) + Math.max(0, elapsedMs) || Date.now() + AHEAD_MS;
  const at = new Date(then).toISOString();
  return [at.slice(0, 10), at.slice(11, 19)];
}
