import { wholeNumber } from "./wholeNumber.ts";

/** Below this many answers nothing is published: one person's answer could be guessed. */
export const FLOOR_PUBLISH = 5;
/** From this many answers on an index and a verdict are given. */
export const FLOOR_INDEX = 30;
/** From this many answers on a unit takes part in ranks and in year-on-year claims. */
export const FLOOR_RANK = 100;

/** How much may be said of a group: nothing, its counts with an interval, its index, also its rank. */
export type Disclosure = "withheld" | "countsOnly" | "index" | "ranked";

/**
 * How much n answers allow to be said.
 *
 * Formula: n < 5 withheld; 5–29 counts only; 30–99 index; 100 and more ranked.
 * Source: a choice of this platform, since Vietnamese law names no threshold; five is the usual floor of statistical
 * offices against disclosure, 30 and 100 keep the 95 % interval within about ±16 and ±9 points.
 * Refuses: an n that is not a whole number of 0 or more.
 *
 * @example
 * disclosure(4); // → "withheld"
 * disclosure(5); // → "countsOnly"
 * disclosure(30); // → "index"
 * disclosure(100); // → "ranked"
 * disclosure(-1); // → RangeError
 */
export function disclosure(n: number): Disclosure {
  wholeNumber("n", n);
  if (n < FLOOR_PUBLISH) return "withheld";
  if (n < FLOOR_INDEX) return "countsOnly";
  return n < FLOOR_RANK ? "index" : "ranked";
}
