import type { Day } from "#contract/day.ts";

/**
 * Day and clock in Viet Nam some time after a moment there, each as text. The phone's clock is asked how much time went
 * by, never which day it is: many a phone is in the wrong year.
 * @param moment YYYY-MM-DDTHH:MM:SS
 */
export function momentAfter(moment: string, elapsedMs: number): [day: Day, clock: string] {
  const at = new Date(Date.parse(`${moment}Z`) + Math.max(0, elapsedMs)).toISOString();
  return [at.slice(0, 10), at.slice(11, 19)];
}
