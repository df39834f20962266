import { FACTORS } from "#contract/questionnaire.ts";
import { type Random, seededRandom } from "./random.ts";

/** What a simulated agency is like; everything on the logit scale of "satisfied". */
export interface AgencyCharacter {
  /** Relative number of ratings; 0: nobody rates here. */
  readonly volume: number;
  /** General level: 1.5 is about 82 % satisfied. */
  readonly level: number;
  /** How far each factor lies from the general level. */
  readonly factors: Readonly<Record<(typeof FACTORS)[number], number>>;
  /** Change a year. */
  readonly trend: number;
}

/** Factors are not equally easy to please with: officers are liked, answers to complaints are missed. */
const FACTOR_LEVEL = { access: 0.1, procedure: -0.25, officer: 0.3, result: 0.1, feedback: -0.45 };

const SHARE_SILENT = 0.05;
const SHARE_NEARLY_SILENT = 0.12;
/** A few offices are clearly worse than the rest. */
const SHARE_WEAK = 0.08;
const WEAKNESS = 0.7;

/** The character that a seed and a unit's key determine, so that it does not depend on which units stand beside it. */
export function characterOf(seed: number, key: string, kind: string): AgencyCharacter {
  const random = seededRandom(seed * 31 + hash(key));
  const busy = kind === "department" ? 3 : kind === "ward" || kind === "town" ? 1.8 : 1;
  return {
    volume: fated(random.next(), busy * Math.exp(0.6 * random.normal())),
    level: 1.95 + 0.24 * random.normal() - (random.next() < SHARE_WEAK ? WEAKNESS : 0),
    factors: factorsOf(random),
    trend: 0.08 + 0.1 * random.normal(),
  };
}

/** Some offices hang no poster, or hang it where nobody looks. */
function fated(fate: number, volume: number): number {
  if (fate < SHARE_SILENT) return 0;
  return fate < SHARE_NEARLY_SILENT ? volume / 60 : volume;
}

function factorsOf(random: Random): AgencyCharacter["factors"] {
  const drawn = FACTORS.map((factor) => [factor, FACTOR_LEVEL[factor] + 0.2 * random.normal()] as const);
  return Object.fromEntries(drawn) as AgencyCharacter["factors"];
}

/**
 * A successor's ratings are those of the units that it was made of: the mean of their characters, by volume. Whether
 * it hangs its posters is its own affair.
 */
export function mergedCharacter(
  seed: number,
  key: string,
  parts: readonly AgencyCharacter[],
): AgencyCharacter {
  const volume = parts.reduce((sum, part) => sum + part.volume, 0);
  const mean = (of: (part: AgencyCharacter) => number) =>
    parts.reduce((sum, part) => sum + of(part) * (volume > 0 ? part.volume / volume : 1 / parts.length), 0);
  const factors = FACTORS.map((factor) => [factor, mean((part) => part.factors[factor])] as const);
  return {
    volume: fated(seededRandom(seed * 37 + hash(key)).next(), volume),
    level: mean((part) => part.level),
    factors: Object.fromEntries(factors) as AgencyCharacter["factors"],
    trend: mean((part) => part.trend),
  };
}

/** A number that a text determines (FNV-1a). */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}
