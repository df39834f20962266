import { isClosedDay } from "#contract/closedDays.ts";
import { addDays } from "#contract/day.ts";

/** Relative number of visits by month: quiet around Tết, busy when schools and land papers call. */
const VISITS = [0.95, 0.55, 1.05, 1.1, 1.05, 1.0, 1.15, 1.25, 1.1, 1.0, 0.95, 0.9];
/** Crowds please less: shift of the satisfied logit by month. */
const MOOD = [0.05, -0.1, 0.05, 0.05, 0, 0, -0.12, -0.2, -0.05, 0.05, 0.05, 0.05];

/** More phones scan every year. */
const GROWTH_A_YEAR = 0.25;

/** The offices' move in July 2025: counters search for their files, and find their pace again in about four months. */
const MOVED_ON = "2025-07-01";
const MOVE_DAYS = 120;
const MOVE_SHOCK = -0.45;

export function visitsOn(day: string): number {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6 || isClosedDay(day)) return 0;
  return (
    (VISITS[month(day)] as number) * (weekday === 1 ? 1.25 : 1) * (1 + GROWTH_A_YEAR * yearsSince2024(day))
  );
}

/** Visits of a month against an average one. */
export function visitsIn(month: string): number {
  return VISITS[Number(month.slice(5, 7)) - 1] as number;
}

export function moodOn(day: string): number {
  const daysMoved = (Date.parse(day) - Date.parse(MOVED_ON)) / 86_400_000;
  const shock = daysMoved >= 0 && daysMoved < MOVE_DAYS ? MOVE_SHOCK * (1 - daysMoved / MOVE_DAYS) : 0;
  return (MOOD[month(day)] as number) + shock;
}

export function yearsSince2024(day: string): number {
  return (Date.parse(day) - Date.parse("2024-01-01")) / (365.25 * 86_400_000);
}

/** Every day from the first to the last, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function month(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}
