import { addDays } from "#contract/day.ts";
import type { YearlyLine } from "#scoring/yearlyReport.ts";
import type { ReportedEdition } from "../../server/reports/document/edition.ts";
import { countText, dayText, monthText, percentText, pointsText } from "../../web/format.ts";
import { instruments } from "../../web/messages/instruments.ts";
import { modelEffect } from "../../web/messages/modelEffect.ts";

/** Numbers that a report says beside its figures, each with the reason why it may. */
const CONSTANTS: readonly (readonly [number: string, reason: string])[] = [
  ["5", "floor of publication; share of false claims held down by Benjamini–Hochberg"],
  ["29", "last count below the floor of an index"],
  ["30", "floor of an index"],
  ["100", "floor of ranks and of claims; the hundred of a percent"],
  ["95", "confidence of every interval"],
  ["0", "the percent that nobody answering is not"],
  ["1", "the highest rank"],
  ["1927", "Wilson"],
  ["1965", "Kish"],
  ["1977", "Cochran"],
  ["1995", "Benjamini and Hochberg"],
  ["1998", "Newcombe"],
  ["2020", "Klein, Wright and Wieczorek"],
  ["766", "Quyết định 766/QĐ-TTg, from which the report sets itself apart"],
  ["256", "SHA-256"],
];

/** Numbers as a reader sees them, without sign and percent: "85,16", "2.301", "05/02/2026", "63/63". */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,/]\d+)*/g) ?? [];
}

/**
 * Every number that any face of an edition's report may print, as text. Figures come from walking YearlyFigures; counts of
 * listed things are counted here once more, apart from the code that says them.
 * The digest of the counts is no number: a caller takes it out of the text first.
 */
export function numbersOf(edition: ReportedEdition): ReadonlySet<string> {
  return new Set([
    ...CONSTANTS.map(([number]) => number),
    ...valuesOf(edition).flatMap(printings),
    ...factsOf(edition).flatMap(numbersIn),
    ...countsOfThings(edition).map((number) => countText(number, "vi")),
  ]);
}

/** Every number in the figures, unrounded: what a typed cell of a sheet may hold. */
export function valuesOf({ figures }: ReportedEdition): number[] {
  const found: number[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "number") found.push(value);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(figures);
  return found;
}

function printings(value: number): string[] {
  const printed = [
    percentText(value, "vi"),
    pointsText(value, "vi"),
    countText(Number.isInteger(value) ? value : Math.round(value), "vi"),
  ];
  return printed.flatMap(numbersIn);
}

/** What an edition says that is not a figure: its days, names, codes and sources. */
function factsOf({ figures, input, questionnaire, ...edition }: ReportedEdition): string[] {
  return [
    `${edition.year} ${edition.year - 1} ${edition.edition} ${figures.scoringVersion} ${figures.targetPercent}`,
    `${dayText(edition.frozenOn)} ${edition.changes ?? ""} ${edition.provinceName} ${questionnaire.code}`,
    ...questionnaire.criteria.map(({ name }) => name),
    ...figures.byMonth.map(({ key }) => monthText(key)),
    ...input.units.flatMap(({ key, name, validTo }) => [
      `${key.split("@")[0]} ${name}`,
      ...(validTo ? [dayText(validTo), dayText(addDays(validTo, 1))] : []),
    ]),
    ...input.fields.map(({ name }) => name),
    ...(figures.weighted?.collapsed ?? []).flat().map(([, , quarter = ""]) => quarter),
    ...figures.officialFigures.map((one) => `${one.year} ${one.territory} ${one.measure} ${one.source}`),
    ...figures.officialFigures.map(({ rank, rankedOf }) =>
      rankedOf === null ? `${rank}` : `${rank}/${rankedOf}`,
    ),
    ...modelFactsOf({ figures, input }),
    ...Object.values(instruments.vi.names),
    ...Object.values(instruments.vi.how),
  ];
}

/** Titles, decisions and days of models, months of their effect, and how it is worked out. */
function modelFactsOf({ figures, input }: Pick<ReportedEdition, "figures" | "input">): string[] {
  if (!figures.models || !input.models) return [];
  const { effect } = figures.models;
  return [
    ...modelEffect.vi.method,
    ...input.models.praised.map(
      ({ title, holder, decision }) => `${title} ${holder ?? ""} ${decision ?? ""}`,
    ),
    ...input.models.register.map(({ exemplaryOn }) => (exemplaryOn ? dayText(exemplaryOn) : "")),
    ...effect.byTime.map(({ key }) => key),
    ...(effect.from ? [monthText(effect.from), monthText(effect.to)] : []),
    ...(effect.placebo ? [percentText(100 * effect.placebo.pValue, "vi")] : []),
    String(effect.models - effect.modelsSilent),
  ];
}

function countsOfThings({ year, figures, input }: ReportedEdition): number[] {
  const { units, exemplary, toSupport, silentFields } = figures;
  const ended = input.units.filter(
    ({ kind, validTo }) => kind !== "province" && validTo !== null && validTo.startsWith(`${year}-`),
  );
  const whole = ended.filter(({ successor }) => successor !== null);
  const ranked = units.filter(({ band }) => band !== null);
  const apart = ranked.filter(({ withRest }) => withRest.claim !== "cannotTell");
  const groups = [figures.byKind, figures.byCriterion, figures.byField, figures.byChannel];
  return [
    exemplary.length,
    toSupport.length,
    figures.population?.unitsWithout.length ?? 0,
    silentFields.length,
    new Set(silentFields.map(({ unit }) => unit)).size,
    ...["none", "withheld", "countsOnly"].map(
      (level) => units.filter(({ summary }) => summary.disclosure === level).length,
    ),
    ranked.length,
    ranked.length - apart.length,
    whole.length,
    new Set(whole.map(({ successor }) => successor)).size,
    ended.length - whole.length,
    ...groups.map(
      (lines: readonly YearlyLine[]) => lines.filter(({ change }) => change.claim === "cannotTell").length,
    ),
  ];
}
