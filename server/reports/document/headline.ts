import type { ReportedEdition } from "./edition.ts";
import { verdictSentence } from "./sentences.ts";
import { count, fromTo, percent } from "./words.ts";

/** The province's figure as the page shows it before anything else: never without its interval and its number. */
export interface ReportHeadline {
  /** null: too few for an index. */
  readonly index: string | null;
  readonly ground: string;
  readonly verdict: string;
}

/** The first figure of an edition; each word of it stands in its first chapter too. */
export function headlineOf({ figures }: Pick<ReportedEdition, "figures">): ReportHeadline {
  const { summary } = figures.province;
  const verdict = verdictSentence(summary, figures.targetPercent);
  if (!("n" in summary)) return { index: null, ground: "Chưa đủ lượt đánh giá để công bố.", verdict };
  return {
    index: "index" in summary ? percent(summary.index) : null,
    ground: `Khoảng tin cậy 95%: ${fromTo(summary.interval)}; ${count(summary.n)} lượt của những người đã đánh giá.`,
    verdict,
  };
}
