import type { Comparison } from "#scoring/compare.ts";
import type { Summary } from "#scoring/summary.ts";
import { periodText } from "../format.ts";
import { common } from "../messages/common.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { deskNotes } from "../messages/deskNotes.ts";
import type { DeskView } from "./deskView.ts";
import { figureCells, figureHeadings, plain, spanText, withOrigin } from "./figureCells.ts";

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
  const spans = spansOf(view, table);
  return withOrigin(cellsOf(view, table), view.language, (line) => spans[line] ?? spanText(view.range));
}

/** Months of lines that are not, or not only, about the range that the screen shows. */
function spansOf({ range, changes, notes }: DeskView, table: DeskTable): readonly string[] {
  if (table === "notes") {
    return notes.flatMap(({ effect }) =>
      (effect?.rows ?? []).map(() =>
        [effect?.before, effect?.after].map((one) => one && spanText(one)).join(" → "),
      ),
    );
  }
  if (table !== "changes" || changes.kind === "divided") return [];
  const both = `${spanText(changes.previous)} → ${spanText(range)}`;
  return [changes.overall, ...changes.others].map(() => both);
}

function cellsOf(view: DeskView, table: DeskTable): string[][] {
  const { language } = view;
  const w = words[language];
  const names = common[language].criteria;
  const named = (heading: string, rows: readonly { name: string; summary: Summary }[]) => [
    [heading, ...figureHeadings(language)],
    ...rows.map(({ name, summary }) => [name, ...figureCells(summary, language)]),
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
        [w.point, ...figureHeadings(language), w.silent],
        ...(view.points?.rows ?? []).map(({ name, summary, isSilent, tabletAway }) => [
          name,
          ...figureCells(summary, language),
          tabletAway ? w.tabletSilent : isSilent ? w.silent : "",
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
        [w.unit, ...figureHeadings(language).slice(0, 4), w.funnelPlace],
        ...(view.funnel?.units ?? []).map(({ name, n, index, interval, place }) => [
          name,
          String(n),
          ...[index, interval.lower, interval.upper].map(plain),
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

function changeHeadings({ language }: DeskView): string[] {
  const w = words[language];
  const side = (name: string) =>
    figureHeadings(language)
      .slice(0, 4)
      .map((heading) => `${name}: ${heading}`);
  return [
    ...side(w.earlier),
    ...side(w.later),
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
  const side = (summary: Summary) => figureCells(summary, language).slice(0, 4);
  const difference = comparison.comparable
    ? [comparison.difference, comparison.interval.lower, comparison.interval.upper].map(plain)
    : ["", "", ""];
  return [...side(earlier), ...side(later), ...difference, words[language].claims[comparison.claim]];
}
