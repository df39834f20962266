import { province as words } from "../messages/province.ts";
import { figureCells, figureHeadings, plain, spanText, withOrigin } from "./figureCells.ts";
import { type ProvinceView, type Response, unitsInNeed } from "./provinceView.ts";

/** The screen's tables, as files name them. */
export const PROVINCE_TABLES = [
  "tiles",
  "needs",
  "responses",
  "silent-fields",
  "silent-points",
  "audited-points",
  "comments",
] as const;
/** Those that hold ratings of the months shown; the others say what is waiting or silent today. */
const MEASURED: ReadonlySet<ProvinceTable> = new Set(["tiles", "needs", "responses"]);
export type ProvinceTable = (typeof PROVINCE_TABLES)[number];

/** A table as lines of cells, the heading first. Numbers are written plainly; what is withheld is a word. */
export function provinceTable(view: ProvinceView, table: ProvinceTable): string[][] {
  const cells = cellsOf(view, table);
  return MEASURED.has(table) ? withOrigin(cells, view.language, () => spanText(view.range)) : cells;
}

function cellsOf(view: ProvinceView, table: ProvinceTable): string[][] {
  const { language } = view;
  const w = words[language];
  switch (table) {
    case "tiles":
      return [
        [w.group, w.unit, ...figureHeadings(language)],
        ...view.units.map(({ group, name, summary }) => [group, name, ...figureCells(summary, language)]),
      ];
    case "needs":
      return [
        [w.unit, w.why, ...figureHeadings(language)],
        ...unitsInNeed(view).map(({ name, reasons, summary }) => [
          name,
          reasons.map((reason) => w.reasons[reason]).join("; "),
          ...figureCells(summary, language),
        ]),
      ];
    case "responses":
      return [
        [w.unit, w.ratings, w.dossiers, w.monthsCounted, w.rate],
        [w.responsesAll, ...responseCells(view.response)],
        ...view.units.map(({ name, response }) => [name, ...responseCells(response)]),
      ];
    case "silent-fields":
      return [
        [w.unit, w.field, w.dossiers, w.unnamed],
        ...view.silentFields.map((one) => [one.unit, one.field, String(one.dossiers), String(one.unnamed)]),
      ];
    case "silent-points":
      return [[w.unit, w.point], ...view.silentPoints.map(({ unit, point }) => [unit, point])];
    case "audited-points":
      return [
        [w.unit, w.point, w.quarter, w.moreOf],
        ...view.auditedPoints.map((one) => [one.unit, one.point, spanText(one), w.levels[one.level]]),
      ];
    case "comments":
      return [
        [w.unit, w.open, w.late],
        ...(view.comments ?? []).map(({ name, open, late }) => [name, String(open), String(late)]),
      ];
  }
}

function responseCells({ ratings, dossiers, months, percent }: Response): string[] {
  if (months === 0) return ["", "", "0", ""];
  return [String(ratings), String(dossiers), String(months), percent === null ? "" : plain(percent)];
}
