import { OUR_INSTRUMENT } from "#contract/questionnaire.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Summary } from "#scoring/summary.ts";
import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";
import type { MonthSpan } from "../ui/resultsCells.ts";

/** A number as files hold it: plain, with a point. */
export const plain = (value: number): string => roundHalfUp(value, 2).toFixed(2);

/** Months as files hold them. */
export const spanText = ({ from, to }: MonthSpan): string => `${from}/${to}`;

/** Headings of the cells below. */
export function figureHeadings(language: Language): string[] {
  const w = words[language];
  return [w.n, w.indexShort, `${w.interval} –`, `${w.interval} +`, w.verdict];
}

/** A figure as cells of a file; what is withheld is a word. */
export function figureCells(summary: Summary, language: Language): string[] {
  const w = words[language];
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

/** A table with how and when it was measured in every line, for who is handed one line of it. */
export function withOrigin(
  [heading = [], ...lines]: readonly (readonly string[])[],
  language: Language,
  spanOf: (line: number) => string,
): string[][] {
  const w = words[language];
  return [
    [...heading, w.instrumentShort, w.months],
    ...lines.map((line, at) => [...line, OUR_INSTRUMENT, spanOf(at)]),
  ];
}
