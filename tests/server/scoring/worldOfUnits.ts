import fc from "fast-check";
import type { UnitCounts } from "#scoring/unitCounts.ts";
import { weightedShares } from "#scoring/weightedShares.ts";

/**
 * Twelve units of two kinds over six quarters: in each kind two never start, the others do from the second quarter on.
 * Answers come in twenties and a tenth to a half of them is satisfied, so that a common shift stays whole people.
 */
export const someProvince: fc.Arbitrary<UnitCounts<number>[]> = fc.tuple(
  ...Array.from({ length: 12 }, (_, key) => {
    const start: fc.Arbitrary<number | null> =
      key % 6 < 2 ? fc.constant(null) : fc.integer({ min: 1, max: 5 });
    const quarter = fc
      .integer({ min: 2, max: 6 })
      .chain((twenties) =>
        fc.tuple(fc.integer({ min: 2 * twenties, max: 10 * twenties }), fc.constant(20 * twenties)),
      );
    return fc.tuple(start, fc.array(quarter, { minLength: 6, maxLength: 6 })).map(([from, quarters]) => ({
      key,
      kind: key < 6 ? "commune" : "town",
      start: from,
      satisfied: quarters.map(([satisfied]) => satisfied),
      answered: quarters.map(([, answered]) => answered),
    }));
  }),
);

/** Units as a comparison sees them, none too small; a start past the end is a unit that never starts. */
export function comparedUnits(
  units: readonly { readonly start: number; readonly satisfied: number[]; readonly answered: number[] }[],
) {
  return units.map(({ start, satisfied, answered }) => ({
    ...weightedShares(satisfied, answered),
    start,
    end: answered.length,
    origin: start,
    measured: start < answered.length,
  }));
}

/**
 * The example data of Callaway and Sant'Anna: log teen employment in 500 US counties, 2003–2007, where minimum wages rise
 * in 2004 (20 counties), 2006 (40), 2007 (131) or never (309); only means by start and year matter. From the group-time
 * effects that the R package `did` prints for it (never-treated controls): 2004: −.0105 −.0704 −.1373 −.1008; 2006:
 * .0065 −.0028 −.0046 −.0412; 2007: .0305 −.0027 −.0311 −.0261, each before the start against the year before.
 * Each start stands here as two units of half its counties; a level of ½ makes shares of them.
 */
export const MINIMUM_WAGE = [
  { counties: 20, start: 1, path: [0, -0.0105, -0.0704, -0.1373, -0.1008] },
  { counties: 40, start: 3, path: [0, 0.0065, 0.0037, -0.0009, -0.0375] },
  { counties: 131, start: 4, path: [0, 0.0305, 0.0278, -0.0033, -0.0294] },
  { counties: 309, start: 5, path: [0, 0, 0, 0, 0] },
].flatMap(({ counties, start, path }) => {
  // Weights go by the root of the answers.
  const answered = path.map(() => counties * counties * 10_000);
  const satisfied = path.map((change, year) => Math.round((0.5 + change) * (answered[year] ?? 0)));
  return [0, 1].map((half) => ({ key: `${start}-${half}`, kind: "county", start, satisfied, answered }));
});

/** Six units over five periods, unbalanced; one period of one unit and of another without answers. */
export const UNBALANCED = [
  { start: 2, satisfied: [6, 7, 9, 10, 9], answered: [10, 10, 12, 12, 10] },
  { start: 3, satisfied: [12, 0, 15, 18, 19], answered: [20, 0, 20, 20, 20] },
  { start: 4, satisfied: [3, 4, 5, 4, 5], answered: [5, 6, 8, 5, 6] },
  { start: 5, satisfied: [40, 44, 43, 45, 0], answered: [50, 55, 50, 54, 0] },
  { start: 5, satisfied: [20, 19, 21, 22, 24], answered: [30, 28, 30, 30, 33] },
  { start: 5, satisfied: [8, 7, 9, 8, 8], answered: [10, 9, 11, 10, 12] },
];
