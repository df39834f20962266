import type { YearlyInput, YearlyTally } from "./yearlyReport.ts";

/**
 * The tallies of the year and of the year before, apart.
 *
 * Formula: by the first four digits of the month.
 * Source: arithmetic.
 * Refuses: a tally of another year, of a unit that is not listed, or of a criterion that the form does not ask.
 *
 * @example
 * talliesOfYear({ year: 2025, criteria: ["overall"], units: [{ key: "a" }], tallies: [{ unit: "a", month: "2024-05", criterion: "overall" }] }); // → { year: [], yearBefore: [{ unit: "a", month: "2024-05", criterion: "overall" }] }
 * talliesOfYear({ year: 2025, criteria: ["overall"], units: [{ key: "a" }], tallies: [{ unit: "a", month: "2023-05", criterion: "overall" }] }); // → RangeError
 */
export function talliesOfYear(
  input: Pick<YearlyInput, "year" | "criteria" | "tallies"> & { units: readonly { readonly key: string }[] },
): { year: YearlyTally[]; yearBefore: YearlyTally[] } {
  const units = new Set(input.units.map(({ key }) => key));
  const criteria = new Set(input.criteria);
  const [now, before] = [String(input.year), String(input.year - 1)];
  const apart = { year: [] as YearlyTally[], yearBefore: [] as YearlyTally[] };
  for (const tally of input.tallies) {
    if (!units.has(tally.unit)) throw new RangeError(`a tally is of unit ${tally.unit}, which is not listed`);
    if (!criteria.has(tally.criterion)) throw new RangeError(`the form does not ask "${tally.criterion}"`);
    const year = tally.month.slice(0, 4);
    if (year === now) apart.year.push(tally);
    else if (year === before) apart.yearBefore.push(tally);
    else throw new RangeError(`a tally of ${tally.month} is in the report of ${now}`);
  }
  return apart;
}
