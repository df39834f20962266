import type { ComponentChildren } from "preact";
import type { Comparison } from "#scoring/compare.ts";
import type { Summary } from "#scoring/summary.ts";
import { countText, intervalText, percentText, pointsText } from "../format.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import type { Language } from "../messages/dictionary.ts";
import { results } from "../messages/results.ts";
import { Folded } from "../ui/Folded.tsx";
import { ListTable } from "../ui/ListTable.tsx";
import { Part } from "./Details.tsx";
import type { DeskView } from "./deskView.ts";

interface ChangeRow {
  readonly key: string;
  readonly label: string;
  readonly earlier: Summary;
  readonly later: Summary;
  readonly comparison: Comparison;
}

/** Two sides and what may be said of their difference. */
export function ChangeTable({
  caption,
  headings,
  rows,
  language,
}: {
  caption: string;
  headings: readonly [what: string, earlier: string, later: string];
  rows: readonly ChangeRow[];
  language: Language;
}) {
  const w = words[language];
  return (
    <ListTable
      label={caption}
      language={language}
      heads={[...headings, w.difference, w.claim]}
      numbers={[1, 2, 3]}
      kind="change-table"
    >
      {rows.map(({ key, label, earlier, later, comparison }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>{sideText(earlier, language)}</td>
          <td>{sideText(later, language)}</td>
          <td>{differenceText(comparison, language)}</td>
          <td>{w.claims[comparison.claim]}</td>
        </tr>
      ))}
    </ListTable>
  );
}

/** A figure, and under it how sure it is. */
function sideText(summary: Summary, language: Language): ComponentChildren {
  const w = results[language];
  if (!("interval" in summary)) return w[summary.disclosure];
  const sure = `${intervalText(summary.interval, language)} · ${w.ratings(countText(summary.n, language))}`;
  if (!("index" in summary)) return sure;
  return (
    <>
      {percentText(summary.index, language)} <span class="side-sure quiet">{sure}</span>
    </>
  );
}

function differenceText(comparison: Comparison, language: Language): string {
  if (!comparison.comparable) return "–";
  const { difference, interval } = comparison;
  const text = (points: number) => pointsText(points, language, 1);
  return `${text(difference)} (${text(interval.lower)} … ${text(interval.upper)})`;
}

/** Everything that was compared with the previous period, claimed or not. */
export function ChangePart({ view }: { view: DeskView }) {
  const { language, changes } = view;
  const w = words[language];
  return (
    <Part view={view} id="changes" heading={w.movedAll} tables={["changes"]}>
      {changes.kind === "divided" ? (
        <p>{w.dividedBefore}</p>
      ) : (
        <Folded rows={changes.others.length + 1} language={language}>
          <div class="long-table">
            <ChangeTable
              caption={w.movedAll}
              headings={[w.movement, w.earlier, w.later]}
              language={language}
              rows={[changes.overall, ...changes.others].map((one, i) => ({
                key: String(i),
                label: one.about === "overall" ? one.name : `${w.kinds[one.about]}: ${one.name}`,
                ...one,
              }))}
            />
          </div>
        </Folded>
      )}
      <p class="quiet note">{w.movedNote}</p>
    </Part>
  );
}
