import type { AlertFacts, CountsOfMonths } from "#contract/alerts.ts";
import { compare } from "#scoring/compare.ts";
import { summarise } from "#scoring/summary.ts";
import {
  countText,
  dayText,
  intervalText,
  monthText,
  percentText,
  pointsText,
  targetText,
} from "../format.ts";
import { alertWords } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { results } from "../messages/results.ts";

/** An alert as a person would say it: the same sentences in messages and on the page, from the same counts. */
export function alertSentences(facts: AlertFacts, language: Language): string[] {
  const w = alertWords[language];
  switch (facts.kind) {
    case "late-cases":
      return [w.late({ late: countText(facts.late, language), more: countText(facts.more, language) })];
    case "verdict-changed": {
      const { verdicts } = results[language];
      return [
        w.verdict({
          before: verdicts[facts.before],
          now: verdicts[facts.now],
          target: targetText(facts.targetPercent, language),
        }),
        figureText(facts.figures, language),
      ];
    }
    case "silent-point":
      return [
        w.silent({
          name: facts.pointName,
          code: facts.point,
          from: dayText(facts.from),
          to: dayText(facts.to),
        }),
      ];
    case "sudden-change": {
      const change = compare(facts.earlier.counts, facts.later.counts);
      const figures = [
        w.before(figureText(facts.earlier, language)),
        w.lately(figureText(facts.later, language)),
      ];
      if (!change.comparable) return figures;
      const p = {
        points: pointsText(Math.abs(change.difference), language, 1).replace("+", ""),
        interval: w.between(
          pointsText(change.interval.lower, language, 1),
          pointsText(change.interval.upper, language, 1),
        ),
      };
      return [change.difference > 0 ? w.rose(p) : w.fell(p), ...figures];
    }
  }
}

/** Index, interval, n and months; of fewer than thirty answers only what may be said of them. */
function figureText({ from, to, counts }: CountsOfMonths, language: Language): string {
  const w = alertWords[language];
  const summary = summarise(counts);
  const period = `${w.months(monthText(from), monthText(to))} (${w.provisional})`;
  if (summary.disclosure !== "index" && summary.disclosure !== "ranked") return results[language].few;
  return w.figure({
    index: percentText(summary.index, language),
    interval: intervalText(summary.interval, language),
    n: countText(summary.n, language),
    period,
  });
}
