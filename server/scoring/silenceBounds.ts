import { responseRate } from "./responseRate.ts";
import { wholeNumber } from "./wholeNumber.ts";
import type { Interval } from "./wilsonInterval.ts";

/**
 * What the index over all dossiers could be at worst and at best, percent 0–100, since the silent are unknown.
 *
 * Formula: from 100·x/N, all silent citizens dissatisfied, to 100·(x + N − n)/N, all of them satisfied. The upper end is
 * what a rate over all dossiers publishes that counts silence as satisfaction.
 * Source: C. F. Manski (1989), "Anatomy of the selection problem", Journal of Human Resources 24:343–360.
 * Refuses: more satisfied than answered, more ratings than dossiers, no dossiers.
 *
 * @example
 * silenceBounds(320, 400, 2000); // → { lower: 16, upper: 96 }
 * silenceBounds(1600, 2000, 2000); // → { lower: 80, upper: 80 }
 * silenceBounds(401, 400, 2000); // → RangeError
 */
export function silenceBounds(satisfied: number, answered: number, dossiers: number): Interval {
  responseRate(answered, dossiers);
  if (wholeNumber("satisfied", satisfied) > answered) {
    throw new RangeError(`satisfied must lie between 0 and ${answered}, got ${satisfied}`);
  }
  return {
    lower: (100 * satisfied) / dossiers,
    upper: (100 * (satisfied + dossiers - answered)) / dossiers,
  };
}
