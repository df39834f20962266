import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Summary } from "#scoring/summary.ts";
import { countText, intervalText, percentText, targetText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";

export interface VerdictWords {
  /** The verdict in one line. */
  readonly verdict: string;
  readonly why: string;
  readonly share: string;
}

/**
 * A verdict as a person would say it: what it is, why, and what the index means.
 * @param isOver whether the period has ended, so that no more ratings can come
 */
export function verdictSentence(
  summary: Summary & { disclosure: "index" | "ranked" },
  targetPercent: number,
  language: Language,
  isOver: boolean,
): VerdictWords {
  const w = words[language];
  const target = targetText(targetPercent, language);
  const { lower, upper } = summary.interval;
  // An end that would print as the target itself gets a second decimal, so that the reader sees on which side it is.
  const isClose = [lower, upper].some((end) => roundHalfUp(end, 1) === targetPercent);
  const interval = intervalText(summary.interval, language, isClose ? 2 : 1);
  const share = w.share(
    percentText(summary.index, language, 0).replace("%", ""),
    countText(summary.n, language),
  );
  const { verdict } = summary;
  if (verdict.kind === "met") return { verdict: w.met(target), why: w.metWhy(interval, target), share };
  if (verdict.kind === "notMet")
    return { verdict: w.notMet(target), why: w.notMetWhy(interval, target), share };
  const needed = verdict.ratingsNeeded;
  if (isOver) {
    return {
      verdict: w.cannotTellOver(countText(summary.n, language)),
      why: w.cannotTellWhy(interval, target),
      share,
    };
  }
  return {
    verdict: needed === null ? w.cannotTellEver(target) : w.cannotTell(countText(needed, language)),
    why: w.cannotTellWhy(interval, target),
    share,
  };
}
