import type { Month } from "#contract/month.ts";
import type { Dossiers } from "../database/dossiers.ts";
import type { RatingsOfMonth } from "../database/ratingsBesideDossiers.ts";
import { hash } from "./agencyCharacter.ts";
import { type Random, seededRandom } from "./random.ts";
import { visitsIn } from "./seasons.ts";

export interface UnitToSupply {
  readonly agencyId: number;
  readonly key: string;
  readonly kind: string;
  /** Fields that its counters are for; none: it has only counters for everything. */
  readonly counterFields: readonly string[];
  /** Whole months on which it can be rated. */
  readonly months: readonly Month[];
  readonly ratings: readonly RatingsOfMonth[];
}

/** Share of visitors who rate, where anybody does. */
const LEAST_RESPONSE = 0.06;
const MOST_RESPONSE = 0.18;
/** No cell has fewer dossiers than this many a rating: who rates is still one visitor of several. */
const LEAST_DOSSIERS_A_RATING = 3;

/** A commune's work, whether or not anybody rates it; certified copies are the bulk and have no counter of their own. */
const COMMUNE_FIELDS = {
  "chung-thuc": 0.34,
  "tu-phap": 0.26,
  "dat-dai": 0.18,
  "lao-dong": 0.16,
  "xay-dung": 0.06,
};
/** Dossiers a month of a unit that is too seldom rated to tell, by kind. */
const USUAL_A_MONTH: Readonly<Record<string, number>> = { commune: 70, ward: 180, town: 130, district: 160 };
const USUAL_OF_DEPARTMENT = 110;

/**
 * Dossiers that go with a unit's simulated ratings: 6 to 18 % of visitors rate, busy months have more, and the shares of
 * the fields follow its counters. The same seed and ratings give the same dossiers.
 */
export function dossiersOfUnit(seed: number, unit: UnitToSupply): Dossiers[] {
  const random = seededRandom(seed * 41 + hash(unit.key));
  const shares = sharesOfFields(unit, random);
  const aMonth = dossiersAMonth(unit, random);
  const rated = new Map(unit.ratings.map((row) => [`${row.month} ${row.field}`, row.ratings]));
  return unit.months.flatMap((month) => {
    const unstated = rated.get(`${month} unstated`) ?? 0;
    return [...shares].map(([fieldCode, share]): Dossiers => {
      const expected = aMonth * visitsIn(month) * share * Math.exp(0.12 * random.normal());
      const ratings = (rated.get(`${month} ${fieldCode}`) ?? 0) + Math.ceil(unstated * share);
      const resolved = Math.max(Math.round(expected), LEAST_DOSSIERS_A_RATING * ratings);
      const received = Math.max(0, Math.round(resolved * (1 + 0.05 * random.normal())));
      return { agencyId: unit.agencyId, month, fieldCode, received, resolved };
    });
  });
}

function dossiersAMonth(unit: UnitToSupply, random: Random): number {
  const usual = (USUAL_A_MONTH[unit.kind] ?? USUAL_OF_DEPARTMENT) * Math.exp(0.35 * random.normal());
  const response = LEAST_RESPONSE + (MOST_RESPONSE - LEAST_RESPONSE) * random.next();
  const ratings = unit.ratings.reduce((sum, row) => sum + row.ratings, 0);
  const implied = ratings / response / Math.max(unit.months.length, 1);
  // Who hardly hangs a poster has as many visitors as others.
  return Math.max(implied, ratings < 5 * unit.months.length ? usual : 0);
}

/** Shares of a unit's dossiers by field, adding to 1. */
function sharesOfFields(unit: UnitToSupply, random: Random): Map<string, number> {
  const told = new Map<string, number>();
  for (const { field, ratings } of unit.ratings) {
    if (field !== "unstated") told.set(field, (told.get(field) ?? 0) + ratings);
  }
  const weights: Record<string, number> =
    unit.kind === "department"
      ? Object.fromEntries(unit.counterFields.map((field) => [field, 1]))
      : { ...COMMUNE_FIELDS };
  const ratings = [...told.values()].reduce((sum, n) => sum + n, 0);
  for (const [field, n] of told) weights[field] = Math.max(weights[field] ?? 0, n / ratings);
  const entries = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, weight]) => [field, weight * Math.exp(0.15 * random.normal())] as const);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(entries.map(([field, weight]) => [field, weight / total]));
}
