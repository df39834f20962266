import type { Comparison } from "#scoring/compare.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Summary } from "#scoring/summary.ts";
import { periodText } from "../format.ts";
import { common } from "../messages/common.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { deskNotes } from "../messages/deskNotes.ts";
import { results } from "../messages/results.ts";
import type { DeskView } from "./deskView.ts";

/** The screen's tables, as files name them. */
export const DESK_TABLES = [
  "trend",
  "changes",
  "factors",
  "fields",
  "points",
  "weekdays",
  "units",
  "funnel",
  "notes",
] as const;
export type DeskTable = (typeof DESK_TABLES)[number];

/** A table as lines of cells, the heading first. Numbers are written plainly, with a point; what is withheld is a word. */
export function deskTable(view: DeskView, table: DeskTable): string[][] {
  const { language } = view;
  const w = words[language];
  const names = common[language].criteria;
  const named = (heading: string, rows: readonly { name: string; summary: Summary }[]) => [
    [heading, ...summaryHeadings(view)],
    ...rows.map(({ name, summary }) => [name, ...summaryCells(summary, view)]),
  ];
  switch (table) {
    case "trend":
      return named(
        w.period,
        view.trend.map(({ period, summary }) => ({ name: periodText(period, language), summary })),
      );
    case "factors":
      return named(w.factor, [
        { name: names.overall, summary: view.headline },
        ...view.factors.map(({ code, summary }) => ({ name: names[code], summary })),
      ]);
    case "fields":
      return named(w.field, view.fields);
    case "points":
      return [
        [w.point, ...summaryHeadings(view), w.silent],
        ...(view.points?.rows ?? []).map(({ name, summary, isSilent }) => [
          name,
          ...summaryCells(summary, view),
          isSilent ? w.silent : "",
        ]),
      ];
    case "weekdays":
      return [
        [w.weekday, w.weekdayRatings],
        ...(view.points?.weekdays ?? []).map((n, day) => [
          w.weekdayNames[day] as string,
          n === null ? w.fewerThanFive : String(n),
        ]),
      ];
    case "units":
      return named(w.unit, view.below);
    case "funnel":
      return [
        [w.unit, results[language].n, results[language].indexShort, w.funnelPlace],
        ...(view.funnel?.units ?? []).map(({ name, n, index, place }) => [
          name,
          String(n),
          plain(index),
          w.funnelPlaces[place],
        ]),
      ];
    case "changes":
      return [
        [w.movement, w.movement, ...changeHeadings(view)],
        ...(view.changes.kind === "divided"
          ? []
          : [view.changes.overall, ...view.changes.others].map((one) => [
              w.kinds[one.about],
              one.name,
              ...changeCells(one.earlier, one.later, one.comparison, view),
            ])),
      ];
    case "notes":
      return [
        [deskNotes[language].date, deskNotes[language].text, w.factor, ...changeHeadings(view)],
        ...view.notes.flatMap(({ onDate, text, effect }) =>
          (effect?.rows ?? []).map((row) => [
            onDate,
            text,
            names[row.criterion],
            ...changeCells(row.before, row.after, row.comparison, view),
          ]),
        ),
      ];
  }
}

const plain = (value: number): string => roundHalfUp(value, 2).toFixed(2);

function summaryHeadings({ language }: DeskView): string[] {
  const w = results[language];
  return [w.n, w.indexShort, `${w.interval} –`, `${w.interval} +`, w.verdict];
}

function summaryCells(summary: Summary, { language }: DeskView): string[] {
  const w = results[language];
  if (!("interval" in summary)) return ["", "", "", "", w[summary.disclosure]];
  const { n, interval } = summary;
  return [
    String(n),
    "index" in summary ? plain(summary.index) : "",
    plain(interval.lower),
    plain(interval.upper),
    "verdict" in summary ? w.verdicts[summary.verdict.kind] : w.few,
  ];
}

function changeHeadings({ language }: DeskView): string[] {
  const w = words[language];
  const n = results[language].n;
  return [
    `${w.earlier}: ${n}`,
    w.earlier,
    `${w.later}: ${n}`,
    w.later,
    w.difference,
    `${w.difference} –`,
    `${w.difference} +`,
    w.claim,
  ];
}

function changeCells(
  earlier: Summary,
  later: Summary,
  comparison: Comparison,
  { language }: DeskView,
): string[] {
  const side = (summary: Summary) => [
    "n" in summary ? String(summary.n) : "",
    "index" in summary ? plain(summary.index) : "",
  ];
  const difference = comparison.comparable
    ? [comparison.difference, comparison.interval.lower, comparison.interval.upper].map(plain)
    : ["", "", ""];
  return [...side(earlier), ...side(later), ...difference, words[language].claims[comparison.claim]];
}
