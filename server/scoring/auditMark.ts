import { answered } from "./answered.ts";
import type { LevelCounts } from "./levelCounts.ts";

/** Answers of a span of days; days are more than 0. */
export interface CountedDays {
  readonly counts: LevelCounts;
  readonly days: number;
}

/** Shares of a level differ by more than chance, in standard errors. */
const SHARE_RISES = 4.75;
/** Least factor by which a day has more answers of the level, and least by which it has of the others. */
const LEVEL_RISES = 1.35;
const OTHERS_STAY = 0.85;
/** Least odds ratio of the level: at a hall with 900 a day, seasons alone move a share by more than 4.75 standard errors. */
const ODDS_RISE = 1.2;
/** Standard errors to one side of a 95 % and of a 90 % interval. */
const [Z95, Z90] = [1.96, 1.645];

/**
 * Whether a quarter of a rating point should be looked into, and for which level: many more fives (or ones) a day while
 * everybody else goes on as before. Who is happier gives fewer of the other levels; who adds fives leaves them.
 *
 * Formula: for level 5, and for level 1 alike, against the rest of the year: the share of the level rises with z > 4.75
 * (two proportions, pooled) and its odds ratio has a lower 95 % limit above 1.2; the ratio of its answers a day has a lower 95 % limit above 1.35; the ratio of all other
 * levels' answers a day has a lower 90 % limit of .85 or more. Limits by the normal approximation of the log ratio.
 * Source: a choice of this platform, after an idea of Klimek et al. 2012, PNAS 109:16469. It opens an audit and drops
 * nothing: a campaign that brings in happier people looks alike.
 * Refuses: counts that are no whole numbers of 0 or more, days that are not more than 0.
 *
 * @example
 * auditMark({ counts: [8, 16, 60, 170, 1100], days: 92 }, { counts: [24, 48, 180, 510, 450], days: 273 }); // → 5
 * auditMark({ counts: [8, 16, 60, 170, 300], days: 92 }, { counts: [24, 48, 180, 510, 900], days: 273 }); // → null
 * auditMark({ counts: [0, 0, 4, 20, 600], days: 92 }, { counts: [24, 48, 180, 510, 900], days: 273 }); // → null
 * auditMark({ counts: [700, 16, 60, 170, 300], days: 92 }, { counts: [24, 48, 180, 510, 900], days: 273 }); // → 1
 * auditMark({ counts: [0, 0, 0, 0, 9], days: 92 }, { counts: [0, 0, 0, 0, 0], days: 273 }); // → null
 * auditMark({ counts: [0, 0, 0, 0, 9], days: 0 }, { counts: [0, 0, 0, 0, 9], days: 273 }); // → RangeError
 */
export function auditMark(quarter: CountedDays, rest: CountedDays): 1 | 5 | null {
  for (const { days } of [quarter, rest]) {
    if (!(days > 0)) throw new RangeError(`days must be more than 0, got ${String(days)}`);
  }
  const [n, before] = [answered(quarter.counts), answered(rest.counts)];
  const found = ([5, 1] as const).find((level) => {
    const [at, was] = [quarter.counts[level - 1] as number, rest.counts[level - 1] as number];
    const [others, othersBefore] = [n - at, before - was];
    if (at === 0 || was === 0 || others === 0 || othersBefore === 0) return false;
    const share = (at + was) / (n + before);
    const rise = (at / n - was / before) / Math.sqrt(share * (1 - share) * (1 / n + 1 / before));
    const times = quarter.days / rest.days;
    return (
      rise > SHARE_RISES &&
      lowerOdds([at, others, was, othersBefore]) > ODDS_RISE &&
      lowerRatio(at, was, times, Z95) > LEVEL_RISES &&
      lowerRatio(others, othersBefore, times, Z90) >= OTHERS_STAY
    );
  });
  return found ?? null;
}

/** Lower 95 % limit of the odds ratio, by the logarithm's normal approximation. */
function lowerOdds(cells: readonly [number, number, number, number]): number {
  const [at, others, was, othersBefore] = cells;
  const error = Math.sqrt(cells.reduce((sum, n) => sum + 1 / n, 0));
  return ((at * othersBefore) / (others * was)) * Math.exp(-Z95 * error);
}

/** Lower limit of the ratio of two rates. @param times how many times as long the first was counted */
function lowerRatio(n: number, before: number, times: number, z: number): number {
  return (n / before / times) * Math.exp(-z * Math.sqrt(1 / n + 1 / before));
}
