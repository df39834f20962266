import type { CaseFigureLine, CaseShare } from "#scoring/caseFigures.ts";
import { countText, intervalText, percentText } from "../format.ts";
import { caseFigureWords } from "../messages/caseFigures.ts";
import { Folded } from "../ui/Folded.tsx";
import { ListTable } from "../ui/ListTable.tsx";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";

interface UnitCounts {
  readonly name: string;
  readonly agencyId: number;
  readonly waiting: number;
  readonly inProgress: number;
  readonly answered: number;
  readonly closed: number;
  readonly late: number;
}

interface CaseFiguresPageProps {
  readonly frame: OfficialFrame;
  readonly styles: readonly string[];
  readonly year: number;
  readonly thisYear: number;
  /** name null: the small units together. */
  readonly lines: readonly (CaseFigureLine & { readonly name: string | null })[];
  readonly counts: readonly UnitCounts[];
  readonly seesCases: boolean;
}

/** How comments are answered, unit by unit, and what there is to do now. */
export function CaseFiguresPage(props: CaseFiguresPageProps) {
  const { frame, year, thisYear, lines, counts } = props;
  const { language, query } = frame;
  const words = caseFigureWords[language];
  const and = query ? `&${query.slice(1)}` : "";
  return (
    <OfficialPage
      frame={frame}
      language={language}
      installation={frame.installation}
      title={words.title({ year: String(year) })}
      current="cases"
      assets={{ styles: props.styles }}
    >
      {props.seesCases && (
        <p>
          <a href={`/cases${query}`}>{words.back}</a>
        </p>
      )}
      <h1>{words.title({ year: String(year) })}</h1>
      <nav class="chips" aria-label={words.title({ year: String(year) })}>
        {[thisYear, thisYear - 1, thisYear - 2].map((one) => (
          <a
            class="chip"
            href={`/cases/figures?year=${one}${and}`}
            {...(one === year && { "aria-current": "page" })}
            key={one}
          >
            {words.previousYear({ year: String(one) })}
          </a>
        ))}
      </nav>
      <h2>{words.howAnswered}</h2>
      {lines.length === 0 ? <p>{words.empty}</p> : <Lines {...props} />}
      <p>
        <a href={`/cases/figures.csv?year=${year}${and}`}>{words.csv}</a>
      </p>
      <h2>{words.now}</h2>
      {counts.length === 0 ? <p>{words.noneNow}</p> : <Counts {...props} />}
      <p class="quiet">{words.note}</p>
    </OfficialPage>
  );
}

function Lines({ frame, lines }: CaseFiguresPageProps) {
  const { language } = frame;
  const words = caseFigureWords[language];
  const share = (one: CaseShare) =>
    one ? (
      <>
        {percentText(one.percent, language, 1)}{" "}
        <span class="quiet cell-short">({intervalText(one.interval, language, 0)})</span>
      </>
    ) : (
      <span class="quiet">{words.withheld}</span>
    );
  return (
    <ListTable
      label={words.howAnswered}
      language={language}
      kind="case-table"
      heads={[words.unit, words.decided, words.inTime, words.median, words.resolved]}
    >
      {lines.map((line) => (
        <tr key={line.unit ?? ""}>
          <th scope="row">{line.name ?? words.others}</th>
          <td>{countText(line.decided, language)}</td>
          <td>{share(line.inTime)}</td>
          <td>
            {line.medianDays === null ? (
              <span class="quiet">{words.withheld}</span>
            ) : (
              line.medianDays.toLocaleString(language)
            )}
          </td>
          <td>
            {share(line.resolved)}{" "}
            {line.resolved && (
              <span class="quiet">{words.of({ n: countText(line.resolved.of, language) })}</span>
            )}
          </td>
        </tr>
      ))}
    </ListTable>
  );
}

function Counts({ frame, counts }: CaseFiguresPageProps) {
  const { language } = frame;
  const words = caseFigureWords[language];
  const columns = ["waiting", "inProgress", "late", "answered", "closed"] as const;
  return (
    <Folded rows={counts.length} language={language}>
      <ListTable
        label={words.now}
        language={language}
        kind="case-table"
        heads={[words.unit, ...columns.map((name) => words[name])]}
      >
        {counts.map((one) => (
          <tr key={one.agencyId}>
            <th scope="row">{one.name}</th>
            {columns.map((name) => (
              <td key={name}>{countText(one[name], language)}</td>
            ))}
          </tr>
        ))}
      </ListTable>
    </Folded>
  );
}
