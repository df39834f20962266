import type { ComponentChildren } from "preact";
import type { Summary } from "#scoring/summary.ts";
import { targetText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";
import { SummaryCells } from "./SummaryCells.tsx";
import { WhiskerScale } from "./Whisker.tsx";

export interface SummaryRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly summary: Summary;
}

interface SummaryTableProps {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
  readonly language: Language;
  readonly targetPercent: number;
  readonly from: number;
}

/**
 * Figures that share one scale, as a table that is its own chart: every row draws its interval. On a narrow screen
 * the rows turn into cards, by style alone.
 */
export function SummaryTable({ caption, heading, rows, language, targetPercent, from }: SummaryTableProps) {
  const w = words[language];
  return (
    <table class="summary-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" class="cell-index">
            {w.indexShort}
          </th>
          <th scope="col" class="cell-interval">
            <span class="visually-hidden">{w.interval}</span>
            <WhiskerScale
              from={from}
              targetPercent={targetPercent}
              target={targetText(targetPercent, language)}
            />
          </th>
          <th scope="col" class="cell-n">
            {w.n}
          </th>
          <th scope="col" class="cell-verdict">
            {w.verdict}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, summary }) => (
          <tr key={key}>
            <th scope="row" class="cell-label">
              {label}
            </th>
            <SummaryCells summary={summary} language={language} targetPercent={targetPercent} from={from} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
