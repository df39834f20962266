import { MARK_RULES, type MarkRule } from "#contract/markRules.ts";
import { monthOf, monthsBetween } from "#contract/month.ts";
import { LEVELS } from "#contract/questionnaire.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { auditsOf } from "../../figures/auditedPoints.ts";
import { seededRandom } from "../random.ts";
import { honestYear } from "./honestYear.ts";
import { type Arrival, type PlayedStep, playPoint } from "./playPoint.ts";
import { type Scenario, withStuffing } from "./scenarios.ts";

/** Of all visitors with a dossier this share rates, so many are the dossiers of a month. */
export const SHARE_THAT_RATES = 0.3;

/** Ratings that were released, marked, stuffed, and both, in all tries. */
export interface Score {
  readonly marked: number;
  readonly markedStuffed: number;
}

export interface Outcome {
  readonly released: number;
  readonly stuffed: number;
  /** By each rule alone, and by any. */
  readonly scores: Readonly<Record<MarkRule | "any", Score>>;
  /** Years in which the point is to be looked into in some quarter, and of how many. */
  readonly audited: number;
  readonly years: number;
  /** Percent at levels 4 and 5: of the honest, of all, and of all without what is marked. */
  readonly index: { readonly honest: number; readonly all: number; readonly without: number };
}

/** Plays a scenario with several seeds and counts what the rules found. */
export function tryScenario(scenario: Scenario, tries: number, seed: number): Outcome {
  const years = Array.from({ length: tries }, (_, i) => judge(scenario, seed + i));
  const judged = years.flat();
  const released = judged.map(({ rating }) => rating);
  const score = (rule: MarkRule | "any"): Score => {
    const hit = judged.filter(({ rules }) => (rule === "any" ? rules.length > 0 : rules.includes(rule)));
    return { marked: hit.length, markedStuffed: hit.filter(({ rating }) => rating.isStuffed).length };
  };
  return {
    released: released.length,
    stuffed: released.filter(({ isStuffed }) => isStuffed).length,
    scores: Object.fromEntries(
      ([...MARK_RULES, "any"] as const).map((rule) => [rule, score(rule)]),
    ) as Outcome["scores"],
    audited: years.filter(isAudited).length,
    years: tries,
    index: {
      honest: indexOf(released.filter(({ isStuffed }) => !isStuffed)),
      all: indexOf(released),
      without: indexOf(judged.filter(({ rules }) => rules.length === 0).map(({ rating }) => rating)),
    },
  };
}

interface Judged {
  readonly rating: Arrival;
  readonly rules: readonly string[];
}

function judge(scenario: Scenario, seed: number): Judged[] {
  const random = seededRandom(seed);
  const honest = honestYear(random, scenario.point);
  const dossiers = countByMonth(honest.map(({ day }) => day));
  const steps = playPoint(
    withStuffing(honest, scenario, random),
    honestYear(random, { ...scenario.point, surges: {} }),
  );
  const ratings = countByMonth(steps.flatMap((step) => step.ratings.map(() => releasedOn(step))));
  return steps.flatMap((step) => {
    const month = releasedOn(step).slice(0, 7);
    const isOver = (ratings.get(month) ?? 0) > (dossiers.get(month) ?? 0) / SHARE_THAT_RATES;
    const rules = isOver ? [...step.rules, "over-dossiers"] : step.rules;
    return step.ratings.map((rating) => ({ rating, rules }));
  });
}

function releasedOn({ ratings }: PlayedStep): string {
  return (ratings.at(-1) as Arrival).day;
}

function countByMonth(days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  return counts;
}

function indexOf(ratings: readonly Arrival[]): number {
  return (100 * ratings.filter(({ level }) => level >= 4).length) / ratings.length;
}

/** As the province's screen finds it, of what was published by months. */
function isAudited(year: readonly Judged[]): boolean {
  const months = [...Map.groupBy(year, ({ rating }) => monthOf(rating.day))].map(([month, ratings]) => ({
    ...{ agencyId: 1, pointId: 1, name: "" },
    month,
    counts: LEVELS.map(
      (level) => ratings.filter(({ rating }) => rating.level === level).length,
    ) as unknown as LevelCounts,
  }));
  const last = months
    .map(({ month }) => month)
    .sort()
    .at(-1) as string;
  return auditsOf(months, monthsBetween(`${last.slice(0, 4)}-01`, `${last.slice(0, 4)}-12`)).length > 0;
}
