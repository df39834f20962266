import { addMonths, monthsBetween } from "#contract/month.ts";
import type { MonthSpan } from "../../web/ui/resultsCells.ts";

/** Up to this many months the months just before are the previous period; longer ones have seasons in them. */
const SHORT = 3;
const YEAR = 12;

export interface PreviousSpan extends MonthSpan {
  /** Whether it is the same months a year earlier, or those just before. */
  readonly kind: "yearBefore" | "justBefore";
}

/**
 * The period that a span of months is compared with: for four to twelve months the same months a year earlier, since
 * offices have seasons; else as many months just before.
 */
export function previousSpan({ from, to }: MonthSpan): PreviousSpan {
  const months = monthsBetween(from, to).length;
  const isYearBefore = months > SHORT && months <= YEAR;
  const back = isYearBefore ? YEAR : months;
  return {
    from: addMonths(from, -back),
    to: addMonths(to, -back),
    kind: isYearBefore ? "yearBefore" : "justBefore",
  };
}
