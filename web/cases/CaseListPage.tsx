import { CASE_STATES, type CaseState, caseCode } from "#contract/cases.ts";
import { countText, dayText } from "../format.ts";
import { officialCases } from "../messages/officialCases.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import { CaseFilterBar, type CaseFilterBarProps } from "./CaseFilterBar.tsx";
import { aboutText } from "./CasePage.tsx";

export interface ShownListedCase {
  readonly id: string;
  readonly unitName: string;
  readonly about: string | null;
  readonly urgent: boolean;
  readonly state: CaseState;
  readonly assigneeName: string | null;
  readonly receivedWeek: string;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly verdict: "resolved" | "unresolved" | null;
  readonly isHidden: boolean;
}

interface CaseListPageProps extends Omit<CaseFilterBarProps, "language" | "state"> {
  readonly frame: OfficialFrame;
  readonly styles: readonly string[];
  readonly state: CaseState;
  readonly counts: Readonly<Record<CaseState, { readonly cases: number; readonly late: number }>>;
  readonly cases: readonly ShownListedCase[];
  readonly page: number;
  readonly pages: number;
  /** The same list with another state or page. */
  readonly hrefOf: (changes: Readonly<Record<string, string>>) => string;
  readonly seesFigures: boolean;
}

/** The comments that somebody may see, without their words: what waits, what is late. */
export function CaseListPage(props: CaseListPageProps) {
  const { frame, state, counts, cases, page, pages, hrefOf } = props;
  const { language, query } = frame;
  const words = officialCases[language];
  const number = (n: number) => countText(n, language);
  return (
    <OfficialPage
      frame={frame}
      language={language}
      installation={frame.installation}
      title={words.title}
      current="cases"
      assets={{ styles: props.styles }}
    >
      <h1>{words.title}</h1>
      <nav class="chips case-tabs" aria-label={words.list}>
        {CASE_STATES.map((one) => (
          <a
            class="chip"
            href={hrefOf({ state: one, page: "" })}
            {...(one === state && { "aria-current": "page" })}
            key={one}
          >
            {words.states[one]} <b>{number(counts[one].cases)}</b>
            {counts[one].late > 0 && (
              <span class="case-late"> · ▼ {words.lateCount({ late: number(counts[one].late) })}</span>
            )}
          </a>
        ))}
        {props.seesFigures && (
          <a class="chip" href={`/cases/figures${query}`}>
            {words.figures}
          </a>
        )}
      </nav>
      <CaseFilterBar {...props} language={language} />
      {cases.length === 0 ? (
        <p>
          {words.empty} <span class="quiet">{words.emptyHint}</span>
        </p>
      ) : (
        <Cases {...props} />
      )}
      {pages > 1 && (
        <nav class="case-pages" aria-label={words.pageOf({ page: number(page), pages: number(pages) })}>
          {page > 1 && <a href={hrefOf({ page: String(page - 1) })}>{words.previous}</a>}
          <span>{words.pageOf({ page: number(page), pages: number(pages) })}</span>
          {page < pages && <a href={hrefOf({ page: String(page + 1) })}>{words.next}</a>}
        </nav>
      )}
      <p class="quiet">{words.noWords}</p>
    </OfficialPage>
  );
}

function Cases({ frame, cases }: CaseListPageProps) {
  const { language, query } = frame;
  const words = officialCases[language];
  return (
    <ListTable
      label={words.list}
      language={language}
      kind="case-table"
      heads={[words.code, words.unit, words.about, words.week, words.due, words.assignee]}
    >
      {cases.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <a href={`/cases/${one.id}${query}`}>{caseCode(one.id)}</a>
            {one.urgent && <span class="case-mark">◆ {words.urgent}</span>}
            {one.verdict === "unresolved" && <span class="case-mark">{words.reopened}</span>}
            {one.verdict === "resolved" && <span class="case-mark">{words.resolved}</span>}
            {one.isHidden && <span class="case-mark">{words.hidden}</span>}
          </th>
          <td>{one.unitName}</td>
          <td>{aboutText(one.about, language)}</td>
          <td class="cell-short">{words.weekOf({ day: dayText(one.receivedWeek) })}</td>
          <td>
            {dayText(one.dueOn)}
            {one.isLate && <strong class="case-mark case-late">▼ {words.late}</strong>}
          </td>
          <td>{one.assigneeName ?? words.nobody}</td>
        </tr>
      ))}
    </ListTable>
  );
}
