import { answered } from "./answered.ts";
import { satisfied } from "./satisfied.ts";
import type { UnitCounts } from "./unitCounts.ts";
import type { YearlyModel, YearlyModels } from "./yearlyRegister.ts";
import type { YearlyInput, YearlyTally } from "./yearlyReport.ts";

/** Units with their answers month by month, and the month in which the first model for each began. */
export interface YearlyEffectUnits {
  /** YYYY-MM, from the first month with an answer to December of the year. */
  readonly months: readonly string[];
  readonly units: readonly UnitCounts<string>[];
}

type Input = Pick<YearlyInput, "year" | "criteria" | "units"> & { readonly tallies: readonly YearlyTally[] };

/**
 * What the models' effect of a yearly report is worked out from, in the boundaries of the end of the year.
 *
 * Formula: answers to the first criterion by unit and month, from the tallies of the two years and from what is kept of
 * the years before them. Units are those that are there on 31 December; a province serves nobody itself. A unit has a
 * model from the earliest start of those tied to it; a start after December is none yet, one before the first month was
 * always there.
 * Source: a choice of this platform, as the public page does it.
 * Refuses: months that are none or come after the year; earlier answers that lie in the years of the tallies, where they
 * would count twice; counts that are not whole numbers of 0 or more.
 *
 * @param yearEndUnit where a unit's counts stand at the end of the year; itself when it is not named
 *
 * @example
 * yearlyEffectUnits({ year: 2025, criteria: ["overall"], units: [{ key: "a", kind: "commune", validTo: null, successor: null }], tallies: [{ unit: "a", month: "2025-11", criterion: "overall", counts: [0, 0, 1, 2, 3] }] }, { register: [{ startsIn: "2025-12", ties: ["a"] }], earlier: [] }, new Map()); // → { months: ["2025-11", "2025-12"], units: [{ key: "a", kind: "commune", start: 1, satisfied: [5, 0], answered: [6, 0] }] }
 * yearlyEffectUnits({ year: 2025, criteria: ["overall"], units: [], tallies: [] }, { register: [], earlier: [{ unit: "a", month: "2024-01", counts: [0, 0, 1, 2, 3] }] }, new Map()); // → RangeError
 */
export function yearlyEffectUnits(
  { year, criteria, units, tallies }: Input,
  { register, earlier }: Pick<YearlyModels, "register" | "earlier">,
  yearEndUnit: ReadonlyMap<string, string>,
): YearlyEffectUnits {
  const double = earlier.find(({ month }) => month >= `${year - 1}-01`);
  if (double) throw new RangeError(`the answers of ${double.month} are in the tallies already`);
  const rated = tallies.filter(({ criterion }) => criterion === criteria[0]);
  const answers = [
    ...rated.map(({ unit, month, counts }) => ({ unit: yearEndUnit.get(unit) ?? unit, month, counts })),
    ...earlier,
  ];
  const sums = new Map<string, { satisfied: number; answered: number }>();
  for (const { unit, month, counts } of answers) {
    const key = `${unit} ${month}`;
    const sum = sums.get(key) ?? { satisfied: 0, answered: 0 };
    sums.set(key, {
      satisfied: sum.satisfied + satisfied(counts),
      answered: sum.answered + answered(counts),
    });
  }
  const months = monthsUntil(
    answers.map(({ month }) => month),
    `${year}-12`,
  );
  const starts = startsOf(register);
  const there = units.filter(
    ({ kind, validTo, successor }) =>
      kind !== "province" && successor === null && (validTo === null || validTo >= `${year}-12-31`),
  );
  return {
    months,
    units: there.map(({ key, kind }) => ({
      key,
      kind,
      start: placeOf(starts.get(key), months),
      satisfied: months.map((month) => sums.get(`${key} ${month}`)?.satisfied ?? 0),
      answered: months.map((month) => sums.get(`${key} ${month}`)?.answered ?? 0),
    })),
  };
}

function startsOf(register: readonly Pick<YearlyModel, "startsIn" | "ties">[]): Map<string, string> {
  const starts = new Map<string, string>();
  for (const { startsIn, ties } of register) {
    if (startsIn === null) continue;
    for (const unit of ties) {
      const known = starts.get(unit);
      if (known === undefined || startsIn < known) starts.set(unit, startsIn);
    }
  }
  return starts;
}

function placeOf(startsIn: string | undefined, months: readonly string[]): number | null {
  if (startsIn === undefined || startsIn > (months.at(-1) ?? "")) return null;
  return Math.max(0, months.indexOf(startsIn));
}

/** Every month from the first of these to the last one. */
function monthsUntil(given: readonly string[], last: string): string[] {
  const wrong = given.find((month) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > last);
  if (wrong !== undefined) throw new RangeError(`"${wrong}" is not a month up to ${last}`);
  const first = [...given].sort()[0];
  if (first === undefined) return [];
  const countOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: countOf(last) - countOf(first) + 1 }, (_, at) => {
    const count = countOf(first) + at;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}
