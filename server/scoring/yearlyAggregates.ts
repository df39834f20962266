import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { meanOfCriteria } from "./meanOfCriteria.ts";
import { meanOfFactors } from "./meanOfFactors.ts";
import { pooledAnswers } from "./pooledAnswers.ts";
import type { YearlyFigures } from "./yearlyReport.ts";

/**
 * The factors of the form as one number, under each of the three aggregates by name.
 *
 * Formula: pooledAnswers, meanOfCriteria and meanOfFactors over the factors; the form has one criterion a factor, so the
 * last two agree. All null when there is no factor or one nobody answered: a mean over the others would be about
 * something else.
 * Source: the files it calls.
 * Refuses: counts that are not whole numbers of 0 or more.
 *
 * @example
 * yearlyAggregates([[0, 0, 10, 40, 50], [5, 0, 5, 5, 5]]); // → { pooledAnswers: 83.33333333333333, meanOfCriteria: 70, meanOfFactors: 70 }
 * yearlyAggregates([[0, 0, 10, 40, 50], [0, 0, 0, 0, 0]]).pooledAnswers; // → null
 * yearlyAggregates([[0, 0, 0, 0, -1]]); // → RangeError
 */
export function yearlyAggregates(factors: readonly LevelCounts[]): YearlyFigures["aggregates"] {
  const isWhole = factors.length > 0 && factors.map(answered).every((n) => n > 0);
  if (!isWhole) return { pooledAnswers: null, meanOfCriteria: null, meanOfFactors: null };
  return {
    pooledAnswers: pooledAnswers(factors),
    meanOfCriteria: meanOfCriteria(factors),
    meanOfFactors: meanOfFactors(factors.map((counts) => [counts])),
  };
}
