import { isClosedDay } from "#contract/closedDays.ts";
import { addDays, type Day } from "#contract/day.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { Shares } from "./sureShare.ts";

/** An office as the trials invent it: three counters and three fields, one of each hardly used. */
export const COUNTERS = [0.6, 0.3, 0.1];
export const FIELDS = [
  ["land", 0.6],
  ["civil", 0.3],
  ["seldom", 0.1],
] as const;
export const SELDOM_COUNTER = 3;
export const SELDOM_FIELD = "seldom";
/** How many of ten who rate answer a factor, and how many dossiers there are to a rating. */
const SHARE_OF_FACTOR = 0.38;
export const DOSSIERS_A_RATING = 10;
/** The criterion of the form that stands for all factors, from 1. */
export const FACTOR = QUESTIONNAIRE.criteria.indexOf("officer") + 1;
export const OVERALL = 1;

/** One answer sheet. */
export interface Sheet {
  readonly day: Day;
  /** 1 to 3. */
  readonly pointId: number;
  readonly field: string;
  /** Level of everything in all. */
  readonly overall: number;
  /** Level of the factor; undefined: left blank. */
  readonly factor: number | undefined;
}

export const FIRST_DAY = "2025-01-01";
export const LAST_DAY = "2026-12-31";
/** The year before only says what is expected. */
export const VICTIMS_FROM = "2026-01-01";

export const OPEN_DAYS: readonly Day[] = Array.from({ length: 730 }, (_, i) => addDays(FIRST_DAY, i)).filter(
  (day) => !isClosedDay(day) && new Date(day).getUTCDay() !== 6,
);

/** Two years of honest citizens, so many a week in the mean, by chance. */
export function drawCitizens(random: () => number, perWeek: number, shares: Shares): Sheet[] {
  const perDay = (perWeek * 730) / 7 / OPEN_DAYS.length;
  return OPEN_DAYS.flatMap((day) =>
    Array.from({ length: drawPoisson(random, perDay) }, () => ({
      day,
      pointId: 1 + drawAt(random, COUNTERS),
      field: FIELDS[
        drawAt(
          random,
          FIELDS.map(([, share]) => share),
        )
      ]?.[0] as string,
      overall: 1 + drawAt(random, shares),
      factor: random() < SHARE_OF_FACTOR ? 1 + drawAt(random, shares) : undefined,
    })),
  );
}

function drawAt(random: () => number, shares: readonly number[]): number {
  let left = random();
  const at = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return at < 0 ? shares.length - 1 : at;
}

/** Knuth's way, good for the small means of an office's day. */
function drawPoisson(random: () => number, mean: number): number {
  let n = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) n += 1;
  return n;
}
