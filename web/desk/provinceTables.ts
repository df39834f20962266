import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Summary } from "#scoring/summary.ts";
import { province as words } from "../messages/province.ts";
import { results } from "../messages/results.ts";
import type { ProvinceView, Response } from "./provinceView.ts";

/** The screen's tables, as files name them. */
export const PROVINCE_TABLES = [
  "tiles",
  "needs",
  "responses",
  "silent-fields",
  "silent-points",
  "comments",
] as const;
export type ProvinceTable = (typeof PROVINCE_TABLES)[number];

/** A table as lines of cells, the heading first. Numbers are written plainly; what is withheld is a word. */
export function provinceTable(view: ProvinceView, table: ProvinceTable): string[][] {
  const w = words[view.language];
  const r = results[view.language];
  const figures = [r.n, r.indexShort, `${r.interval} –`, `${r.interval} +`, r.verdict];
  switch (table) {
    case "tiles":
      return [
        [w.group, w.unit, ...figures],
        ...view.units.map(({ group, name, summary }) => [group, name, ...cells(summary, view)]),
      ];
    case "needs":
      return [
        [w.unit, w.why, ...figures],
        ...view.units
          .filter(({ reasons }) => reasons.length > 0)
          .map(({ name, reasons, summary }) => [
            name,
            reasons.map((reason) => w.reasons[reason]).join("; "),
            ...cells(summary, view),
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
    case "comments":
      return [
        [w.unit, w.open, w.late],
        ...(view.comments ?? []).map(({ name, open, late }) => [name, String(open), String(late)]),
      ];
  }
}

const plain = (value: number): string => roundHalfUp(value, 2).toFixed(2);

function cells(summary: Summary, { language }: ProvinceView): string[] {
  const r = results[language];
  if (!("interval" in summary)) return ["", "", "", "", r[summary.disclosure]];
  return [
    String(summary.n),
    "index" in summary ? plain(summary.index) : "",
    plain(summary.interval.lower),
    plain(summary.interval.upper),
    "verdict" in summary ? r.verdicts[summary.verdict.kind] : r.few,
  ];
}

function responseCells({ ratings, dossiers, months, percent }: Response): string[] {
  if (months === 0) return ["", "", "0", ""];
  return [String(ratings), String(dossiers), String(months), percent === null ? "" : plain(percent)];
}
