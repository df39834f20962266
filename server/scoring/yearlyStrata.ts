import { answered } from "./answered.ts";
import type { Stratum } from "./collapseStrata.ts";
import { satisfied } from "./satisfied.ts";
import { wholeNumber } from "./wholeNumber.ts";
import type { YearlyDossiers, YearlyTally } from "./yearlyReport.ts";

/** From this share of ratings with a known field on, a unit is weighted field by field. */
const SHARE_NAMED = 0.95;
/** Stands for the field where a unit's fields are taken together. */
const ALL_FIELDS = "all";

/** `joined`: the unit and field of strata that were taken together, one group for each unit. */
export interface YearlyStrata {
  readonly strata: readonly Stratum[];
  readonly joined: readonly (readonly (readonly [unit: string, field: string])[])[];
}

/**
 * The parts of the dossiers to which a year's ratings are weighted: unit, service field, quarter.
 *
 * Formula: a unit is taken with its predecessors, since a thin part must join its own unit before a neighbour. Where
 * at least 95 % of a unit's ratings name a field that it reported dossiers of, each field is a stratum and the other
 * ratings, "mixed" and "unstated", are left out; elsewhere nobody knows to which field they belong, and the
 * unit's fields are one. The quarter, not the month: a rating is counted in the month in which its step was complete.
 * No channel: dossiers have none. Strata too thin are left to collapseStrata.
 * Source: W. G. Cochran (1977), "Sampling Techniques", 3rd ed., Wiley, 5A.9; the order and the 95 % are ours.
 * Refuses: counts that are not whole numbers of 0 or more, a unit that `yearEndUnit` does not know.
 *
 * @example
 * yearlyStrata([{ unit: "a", field: "land", month: "2025-02", received: 9, resolved: 8 }], [{ unit: "a", field: "land", month: "2025-03", counts: [0, 0, 1, 1, 3] }], new Map([["a", "b"]])).strata; // → [{ key: ["b", "land", "Q1"], dossiers: 8, satisfied: 4, answered: 5 }]
 * yearlyStrata([{ unit: "a", field: "land", month: "2025-02", received: 9, resolved: 8 }], [{ unit: "a", field: "mixed", month: "2025-03", counts: [0, 0, 1, 1, 3] }], new Map([["a", "a"]])).strata; // → [{ key: ["a", "all", "Q1"], dossiers: 8, satisfied: 4, answered: 5 }]
 * yearlyStrata([{ unit: "a", field: "land", month: "2025-02", received: 9, resolved: 8 }], [], new Map()); // → RangeError
 */
export function yearlyStrata(
  dossiers: readonly YearlyDossiers[],
  ratings: readonly Pick<YearlyTally, "unit" | "field" | "month" | "counts">[],
  yearEndUnit: ReadonlyMap<string, string>,
): YearlyStrata {
  const unitOf = (unit: string): string => {
    const key = yearEndUnit.get(unit);
    if (key === undefined) throw new RangeError(`unit ${unit} is not listed`);
    return key;
  };
  const units = new Map<string, UnitFields>();
  const fieldsOf = (unit: string): UnitFields => {
    const known = units.get(unit) ?? { fields: new Set(), ratings: 0, named: 0 };
    units.set(unit, known);
    return known;
  };
  for (const { unit, field, resolved } of dossiers) {
    if (wholeNumber("resolved", resolved) > 0) fieldsOf(unitOf(unit)).fields.add(field);
  }
  for (const { unit, field, counts } of ratings) {
    const known = fieldsOf(unitOf(unit));
    known.ratings += answered(counts);
    if (known.fields.has(field)) known.named += answered(counts);
  }
  const strata = new Map<string, { key: string[]; dossiers: number; satisfied: number; answered: number }>();
  const stratumOf = (unit: string, field: string, month: string) => {
    const key = [
      unit,
      isSplit(fieldsOf(unit)) ? field : ALL_FIELDS,
      `Q${Math.ceil(Number(month.slice(5)) / 3)}`,
    ];
    const name = key.join("\n");
    const stratum = strata.get(name) ?? { key, dossiers: 0, satisfied: 0, answered: 0 };
    strata.set(name, stratum);
    return stratum;
  };
  for (const { unit, field, month, resolved } of dossiers) {
    stratumOf(unitOf(unit), field, month).dossiers += resolved;
  }
  for (const { unit, field, month, counts } of ratings) {
    const known = fieldsOf(unitOf(unit));
    if (isSplit(known) && !known.fields.has(field)) continue;
    const stratum = stratumOf(unitOf(unit), field, month);
    stratum.satisfied += satisfied(counts);
    stratum.answered += answered(counts);
  }
  return { strata: [...strata.values()], joined: joinedFields(units) };
}

interface UnitFields {
  readonly fields: Set<string>;
  ratings: number;
  named: number;
}

const isSplit = ({ ratings, named }: UnitFields): boolean => ratings > 0 && named >= SHARE_NAMED * ratings;

function joinedFields(units: ReadonlyMap<string, UnitFields>): [string, string][][] {
  return [...units]
    .filter(([, known]) => known.fields.size > 1 && !isSplit(known))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, { fields }]) => [...fields].sort().map((field): [string, string] => [unit, field]));
}
