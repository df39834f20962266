import type { AgencyCharacter } from "../agencyCharacter.ts";
import { drawAnswers } from "../answers.ts";
import type { Random } from "../random.ts";
import { daysBetween, visitsOn } from "../seasons.ts";
import type { Arrival } from "./playPoint.ts";

const YEAR = { from: "2026-01-01", until: "2026-12-31" };

/** An office of which about seven in ten are satisfied: somebody there may wish for eight. */
const OFFICE: AgencyCharacter = {
  volume: 1,
  level: 1.25,
  factors: { access: 0, procedure: 0, officer: 0, result: 0, feedback: 0 },
  trend: 0,
};

export interface HonestPoint {
  /** Ratings on a usual working day. */
  readonly perDay: number;
  /** Ratings on a weekend day or holiday: people who rate from home. */
  readonly perDayAtHome?: number;
  /** Days on which many more come, and how many come then. */
  readonly surges?: Readonly<Record<string, number>>;
}

/** A year of honest ratings at one point, in the order of their days. */
export function honestYear(random: Random, point: HonestPoint): Arrival[] {
  return daysBetween(YEAR.from, YEAR.until).flatMap((day) => {
    const share = visitsOn(day) / visitsOn("2026-04-15");
    const usual = share === 0 ? (point.perDayAtHome ?? 0) : point.perDay * share;
    return Array.from({ length: point.surges?.[day] ?? poisson(random, usual) }, () => ({
      day,
      level: drawAnswers(random, OFFICE, day).answers.overall as number,
      isStuffed: false,
    }));
  });
}

/** A number of independent visits; above 50 by its normal approximation. */
function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  let left = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > left; count++) {
    product *= random.next();
    if (left === 0) left = Number.MIN_VALUE;
  }
  return Math.max(0, count);
}
