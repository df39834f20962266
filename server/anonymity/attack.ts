import { mondayOf } from "#contract/day.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import {
  drawCitizens,
  FACTOR,
  OVERALL,
  SELDOM_COUNTER,
  SELDOM_FIELD,
  type Sheet,
  VICTIMS_FROM,
} from "./inventedOffice.ts";
import { type Answer, answersOf, levelOf, publishedTogether } from "./publishedTogether.ts";
import type { Shares } from "./sureShare.ts";
import { type Hands, ownSheets } from "./taps.ts";

/** Somebody who saw a citizen come, knows the day, the counter and the matter, and wants to know the answer. */
export interface Attacker {
  readonly who: string;
  /** undefined: looks only. */
  readonly hands?: Hands;
  /** Of how many others the answer is known too, as a share. */
  readonly knowsOthers?: number;
  /** Whose answer is looked for; without it anybody's. */
  readonly victims?: "seldom-counter" | "seldom-field";
  readonly asks?: "factor";
  /** Whether it is known besides, as from words, if the citizen was satisfied. */
  readonly knowsTone?: boolean;
  /** What is read instead of published figures: the columns that comments and ratings have in common, or the ratings. */
  readonly reads?: "comments" | "rows";
  /** Whether the office is new, so that nothing says how many come. */
  readonly isNewOffice?: boolean;
  /** Whether the README promises that hardly anybody is read for sure. */
  readonly isPromised?: boolean;
}

/** What came of it, over all victims. */
export interface Outcome {
  readonly victims: number;
  /** Share of victims whose level is read for sure, 0 to 1, and 1.96 standard errors of it. */
  readonly sure: number;
  readonly sureError: number;
  /** How much more often the best guess is right with what is published than from the shares of everybody; a share. */
  readonly gain: number;
}

interface Guesses {
  victims: number;
  sure: number;
  right: number;
  rightBlind: number;
}

const SEED = 20261130;

/** Plays years of an invented office until there have been as many victims as asked for. */
export function playAttack(attacker: Attacker, perWeek: number, shares: Shares, wanted: number): Outcome {
  const random = seededNumbers(SEED);
  const own = attacker.hands ? ownSheets(attacker.hands) : [];
  const years: Guesses[] = [];
  for (let victims = 0; victims < wanted; victims += years.at(-1)?.victims ?? 0) {
    const honest = drawCitizens(random, perWeek, shares);
    years.push(playYear(attacker, honest, own, { perWeek, shares, random }));
  }
  const total = (of: (year: Guesses) => number) => years.reduce((sum, year) => sum + of(year), 0);
  const victims = total((year) => year.victims);
  const sure = total((year) => year.sure) / victims;
  // People of one year are read together or not at all, so years are what varies.
  const spread = total((year) => (year.sure - sure * year.victims) ** 2);
  return {
    victims,
    sure,
    sureError: (1.96 * Math.sqrt(spread)) / victims,
    gain: total((year) => year.right - year.rightBlind) / victims,
  };
}

function playYear(
  attacker: Attacker,
  honest: readonly Sheet[],
  own: readonly Sheet[],
  { perWeek, shares, random }: { perWeek: number; shares: Shares; random: () => number },
): Guesses {
  const position = attacker.asks === "factor" ? FACTOR : OVERALL;
  const answers = honest
    .filter(({ day }) => day >= VICTIMS_FROM)
    .flatMap(answersOf)
    .filter((answer) => answer.position === position);
  const places = attacker.reads
    ? keptTogether(answers, attacker.reads)
    : publishedTogether(answers, [...honest, ...own], attacker.isNewOffice ? null : perWeek);
  const together = Map.groupBy(places.keys(), (answer) => places.get(answer) as string);
  const guesses: Guesses = { victims: 0, sure: 0, right: 0, rightBlind: 0 };
  for (const victim of answers.filter((answer) => isLookedFor(attacker, answer))) {
    const group = together.get(places.get(victim) ?? "") ?? [];
    const unknown = group.filter((one) => one === victim || random() >= (attacker.knowsOthers ?? 0));
    const isPossible = (level: number) =>
      !attacker.knowsTone || isContent(level) === isContent(levelOf(victim));
    const counts = [1, 2, 3, 4, 5].map((level) =>
      isPossible(level) ? unknown.filter((one) => levelOf(one) === level).length : 0,
    );
    const blind = shares.map((share, i) => (isPossible(i + 1) ? share : 0));
    guesses.victims += 1;
    if (counts.filter((n) => n > 0).length === 1) guesses.sure += 1;
    if (likeliest(group.length > 0 ? counts : blind) === levelOf(victim)) guesses.right += 1;
    if (likeliest(blind) === levelOf(victim)) guesses.rightBlind += 1;
  }
  return guesses;
}

/** Ratings that nothing in the database tells apart for who knows the week and counter of a comment, or saw a visit. */
function keptTogether(answers: readonly Answer[], reads: "comments" | "rows"): Map<Answer, string> {
  const nameOf = ({ sheet: { pointId, field, day } }: Answer) =>
    reads === "comments" ? `${pointId} ${mondayOf(day)}` : `${pointId} ${field} ${day}`;
  return new Map(answers.map((answer) => [answer, nameOf(answer)]));
}

function isLookedFor({ victims }: Attacker, { sheet }: Answer): boolean {
  if (victims === "seldom-counter") return sheet.pointId === SELDOM_COUNTER;
  return victims !== "seldom-field" || sheet.field === SELDOM_FIELD;
}

function isContent(level: number): boolean {
  return level >= 4;
}

function likeliest(weights: readonly number[]): number {
  return 1 + weights.indexOf(Math.max(...weights));
}
