import type { Summary } from "#scoring/summary.ts";
import { countText, intervalText, percentText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import { Whisker } from "./Whisker.tsx";

interface SummaryCellsProps {
  readonly summary: Summary;
  readonly language: Language;
  readonly targetPercent: number;
  /** Percent where the whiskers begin. */
  readonly from: number;
}

/** A table row's figures: index, interval as a whisker and in digits, n, verdict. What is withheld is said in words. */
export function SummaryCells({ summary, language, targetPercent, from }: SummaryCellsProps) {
  const w = words[language];
  if (summary.disclosure === "none" || summary.disclosure === "withheld") {
    return (
      <td class="cell-words quiet" colSpan={4}>
        {w[summary.disclosure]}
      </td>
    );
  }
  const { n, interval } = summary;
  return (
    <>
      <td class="cell-index">
        {"index" in summary ? (
          <strong>{percentText(summary.index, language)}</strong>
        ) : (
          <span class="quiet">–</span>
        )}
      </td>
      <td class="cell-interval">
        <Whisker
          from={from}
          targetPercent={targetPercent}
          interval={interval}
          {...("index" in summary && { index: summary.index })}
        />
        <span class="cell-interval-text">{intervalText(interval, language)}</span>
      </td>
      <td class="cell-n">
        <span class="cell-n-digits">{countText(n, language)}</span>
        <span class="cell-n-words">{w.ratings(countText(n, language))}</span>
      </td>
      <td class="cell-verdict">
        {"verdict" in summary ? (
          <VerdictMark kind={summary.verdict.kind} language={language} />
        ) : (
          <span class="quiet">{w.few}</span>
        )}
      </td>
    </>
  );
}
