import { compare } from "./compare.ts";
import { countsBy } from "./countsBy.ts";
import { FLOOR_PUBLISH } from "./disclosure.ts";
import { knownDossiers } from "./knownDossiers.ts";
import { type LevelCounts, NO_ANSWERS } from "./levelCounts.ts";
import { listedUnits } from "./listedUnits.ts";
import { SCORING_VERSION } from "./scoringVersion.ts";
import { silentFields } from "./silentFields.ts";
import { type Summary, summarise } from "./summary.ts";
import { talliesOfYear } from "./talliesOfYear.ts";
import { yearEndUnits } from "./yearEndUnits.ts";
import { yearlyAggregates } from "./yearlyAggregates.ts";
import { yearlyDenominators } from "./yearlyDenominators.ts";
import { yearlyLines } from "./yearlyLines.ts";
import { yearlyMarks } from "./yearlyMarks.ts";
import { yearlyModels } from "./yearlyModels.ts";
import { yearlyPopulation } from "./yearlyPopulation.ts";
import type { YearlyFigures, YearlyInput, YearlyLine, YearlyTally, YearlyUnitLine } from "./yearlyReport.ts";
import { yearlyStrata } from "./yearlyStrata.ts";
import { yearlyUnitLines } from "./yearlyUnitLines.ts";
import { yearlyWeighted } from "./yearlyWeighted.ts";

/**
 * Every figure of a yearly report from what it is worked out from: the one computation behind the page, the DOCX, the
 * XLSX and the recomputation from open data.
 *
 * Formula: ratings are the answers to the first criterion. The province is all of them, also what a closed year released
 * for the province as a whole. Units stand in the boundaries of the end of the year, with the raw counts of their
 * predecessors added in both years, and once more in the boundaries of their time. Each table is one family of
 * comparisons (yearlyLines). Denominators, weighting and lists as their own files say. Sorted throughout, so that the
 * order of the input does not matter; official figures stay in the order given.
 * Source: the files it calls.
 * Refuses: a form without criteria, units that cannot be followed to the end of the year, tallies of other years,
 * units or criteria, counts that are not whole numbers of 0 or more.
 *
 * @example
 * yearlyFigures({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: ["overall"], units: [{ key: "a", kind: "commune", validTo: "2025-06-30", successor: "b" }, { key: "b", kind: "commune", validTo: null, successor: null }], fields: [], tallies: [{ unit: "a", month: "2025-03", criterion: "overall", field: "land", channel: "counter", counts: [10, 20, 29, 141, 200] }], dossiers: [], comments: [], officialFigures: [] }).units.map(({ key, summary }) => [key, summary.index]); // → [["b", 85.25]]
 * yearlyFigures({ year: 2025, targetPercent: 80, questionnaire: "q", criteria: [], units: [], fields: [], tallies: [], dossiers: [], comments: [], officialFigures: [] }); // → RangeError
 */
export function yearlyFigures(input: YearlyInput): YearlyFigures {
  const { year, targetPercent, questionnaire, criteria, units, dossiers } = input;
  const [overall, ...factors] = criteria;
  if (overall === undefined) throw new RangeError("the form has no criteria");
  const yearEndUnit = yearEndUnits(units);
  const apart = talliesOfYear(input);
  const ratings = apart.year.filter(({ criterion }) => criterion === overall);
  const ratingsBefore = apart.yearBefore.filter(({ criterion }) => criterion === overall);
  const kindOf = new Map(units.map(({ key, kind }) => [key, kind]));
  const pools = new Set(units.filter(({ kind }) => kind === "province").map(({ key }) => key));
  const inNewBoundaries = ({ unit }: YearlyTally): string => yearEndUnit.get(unit) ?? unit;

  const linesBy = (nameOf: (rating: YearlyTally) => string): YearlyLine[] => {
    const [now, before] = [countsBy(ratings, nameOf), countsBy(ratingsBefore, nameOf)];
    return yearlyLines([...new Set([...now.keys(), ...before.keys()])].sort(), now, before, targetPercent);
  };
  const byCriterion = countsBy(apart.year, ({ criterion }) => criterion);
  const denominators = yearlyDenominators(dossiers, ratings, pools);
  const covered = ratings.filter(({ unit }) => denominators.resolvedOf.has(unit));
  const [byUnit, byOldUnit] = [countsBy(ratings, inNewBoundaries), countsBy(ratings, ({ unit }) => unit)];
  const lines = yearlyUnitLines({
    keys: listedUnits(
      year,
      units.filter(({ successor }) => successor === null),
      byUnit,
    ),
    year: byUnit,
    yearBefore: countsBy(ratingsBefore, inNewBoundaries),
    dossiersOf: knownDossiers(denominators, yearEndUnit),
    pools,
    targetPercent,
  });
  const marks = yearlyMarks(input.marked ?? [], byUnit, yearEndUnit, targetPercent);
  const models = input.models && yearlyModels(input, input.models, yearEndUnit);
  const judged = lines.filter(({ key, summary }) => !pools.has(key) && summary.disclosure === "ranked");

  return {
    year,
    targetPercent,
    questionnaire,
    scoringVersion: SCORING_VERSION,
    province: provinceLine(ratings, ratingsBefore, targetPercent),
    aggregates: yearlyAggregates(factors.map((factor) => byCriterion.get(factor) ?? NO_ANSWERS)),
    population: yearlyPopulation(denominators, ratings),
    weighted: yearlyWeighted(yearlyStrata(dossiers, covered, yearEndUnit)),
    byMonth: byMonth(
      year,
      countsBy(ratings, ({ month }) => month),
      targetPercent,
    ),
    byKind: linesBy((rating) => kindOf.get(inNewBoundaries(rating)) ?? ""),
    byCriterion: yearlyLines(
      criteria,
      byCriterion,
      countsBy(apart.yearBefore, ({ criterion }) => criterion),
      targetPercent,
    ),
    byField: linesBy(({ field }) => field),
    byChannel: linesBy(({ channel }) => channel),
    units: lines,
    unitsOld: yearlyLines(
      listedUnits(year, units, byOldUnit),
      byOldUnit,
      countsBy(ratingsBefore, ({ unit }) => unit),
      targetPercent,
    ),
    exemplary: judged
      .filter((line) => verdictOf(line) === "met" && line.withRest.claim !== "decreased")
      .map(({ key }) => key),
    toSupport: judged.filter((line) => verdictOf(line) === "notMet").map(({ key }) => key),
    belowFloors: lines
      .filter(({ key, summary }) => !pools.has(key) && !("index" in summary))
      .map(({ key }) => key),
    silentFields: silentFields(dossiers, ratings, yearEndUnit),
    comments: [...input.comments]
      .sort((a, b) => (a.about < b.about ? -1 : 1))
      .map(({ about, count }) => ({ about, count: count !== null && count >= FLOOR_PUBLISH ? count : null })),
    officialFigures: input.officialFigures,
    ...(marks && { marks }),
    ...(models && { models }),
  };
}

function provinceLine(
  ratings: readonly YearlyTally[],
  ratingsBefore: readonly YearlyTally[],
  targetPercent: number,
): YearlyLine {
  const key = "province";
  const now = countsBy(ratings, () => key).get(key) ?? NO_ANSWERS;
  const before = countsBy(ratingsBefore, () => key).get(key) ?? NO_ANSWERS;
  return {
    key,
    summary: summarise(now, targetPercent),
    previous: summarise(before, targetPercent),
    change: compare(before, now),
  };
}

function byMonth(
  year: number,
  countsOf: ReadonlyMap<string, LevelCounts>,
  targetPercent: number,
): { key: string; summary: Summary }[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`).map((key) => ({
    key,
    summary: summarise(countsOf.get(key) ?? NO_ANSWERS, targetPercent),
  }));
}

function verdictOf({ summary }: YearlyUnitLine): string | undefined {
  return "verdict" in summary ? summary.verdict.kind : undefined;
}
