import { type CaseState, caseCode } from "#contract/cases.ts";
import type { WordPart } from "#contract/masking.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import { dayText } from "../format.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { officialCases } from "../messages/officialCases.ts";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import { CaseHistory, type ShownEvent } from "./CaseHistory.tsx";
import { CaseWork } from "./CaseWork.tsx";
import { Words } from "./Words.tsx";

export interface ShownCase {
  readonly id: string;
  readonly receivedBy: string;
  readonly handledByName: string;
  readonly pointName: string;
  readonly about: string | null;
  readonly urgent: boolean;
  readonly state: CaseState;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly receivedWeek: string;
  readonly dueOn: string;
  readonly verdict: "resolved" | "unresolved" | null;
  readonly hiddenReason: string | null;
  readonly version: number;
  readonly words: readonly WordPart[];
}

/** A form that came back: what was written, and what is wrong. */
export interface CaseDraft {
  readonly form: "take-up" | "note" | "answer" | "assign" | "hand-over" | "close" | "hide" | "unmask";
  readonly text: string;
  readonly problem: { readonly title: string; readonly detail: string; readonly code: string };
}
export interface CasePreview {
  readonly text: string;
  /** Numbers and addresses that it holds. */
  readonly numbers: readonly string[];
}

export interface CasePageProps {
  readonly frame: OfficialFrame;
  readonly styles: readonly string[];
  readonly file: ShownCase;
  readonly events: readonly ShownEvent[];
  readonly isMine: boolean;
  readonly isLate: boolean;
  readonly may: { readonly answer: boolean; readonly direct: boolean; readonly unmask: boolean };
  readonly officials: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: number; readonly name: string }[];
  readonly draft?: CaseDraft | undefined;
  readonly preview?: CasePreview | undefined;
  /** What was written, unmasked, for this view only. */
  readonly unmasked?: { readonly body: string; readonly messages: readonly string[] } | undefined;
}

/** The name of a factor, or that none was named. */
export function aboutText(about: string | null, language: Language): string {
  const factor = FACTORS.find((one) => one === about);
  return factor ? common[language].criteria[factor] : officialCases[language].notSaid;
}

/** One comment as an official works on it. */
export function CasePage(props: CasePageProps) {
  const { frame, file, events, draft, unmasked, isLate } = props;
  const { language } = frame;
  const words = officialCases[language];
  const title = words.caseTitle({ code: caseCode(file.id) });
  return (
    <OfficialPage
      frame={frame}
      language={language}
      installation={frame.installation}
      title={title}
      current="cases"
      assets={{ styles: props.styles }}
    >
      <p>
        <a href={`/cases${frame.query}`}>{words.list}</a>
      </p>
      <h1>{title}</h1>
      {draft && (
        <div class="problem" role="alert" tabindex={-1} autofocus>
          <h2>{draft.problem.title}</h2>
          <p>{draft.problem.code === "invalid-field" ? words.needed : draft.problem.detail}</p>
          {draft.problem.code === "case-changed" && draft.text && (
            <blockquote class="official">{draft.text}</blockquote>
          )}
        </div>
      )}
      <p class="case-marks">
        <span class="case-state">{words.states[file.state]}</span>
        {isLate && <strong class="case-late">▼ {words.late}</strong>}
        {file.urgent && <strong>◆ {words.urgent}</strong>}
        {file.verdict === "unresolved" && <span>{words.reopened}</span>}
        {file.verdict === "resolved" && <span>{words.resolved}</span>}
      </p>
      <Facts {...props} />
      <section aria-labelledby="words">
        <h2 id="words">{words.words}</h2>
        <CitizensWords {...props} />
        {unmasked?.messages.map((message) => (
          <div key={message}>
            <h3>{words.message}</h3>
            <blockquote>{message}</blockquote>
          </div>
        ))}
      </section>
      <CaseHistory language={language} events={events} isHidden={file.hiddenReason !== null} />
      <CaseWork {...props} />
    </OfficialPage>
  );
}

function Facts({ frame, file }: CasePageProps) {
  const { language } = frame;
  const words = officialCases[language];
  const facts = [
    [words.unit, file.handledByName],
    ...(file.receivedBy === file.handledByName ? [] : [[words.receivedBy, file.receivedBy]]),
    [words.point, file.pointName],
    [words.about, aboutText(file.about, language)],
    [words.week, words.weekOf({ day: dayText(file.receivedWeek) })],
    [words.due, dayText(file.dueOn)],
    [words.assignee, file.assigneeName ?? words.nobody],
  ] as const;
  return (
    <>
      <dl class="case-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{file.urgent ? words.dueRuleUrgent : words.dueRule}</p>
    </>
  );
}

function CitizensWords({ frame, file, unmasked }: CasePageProps) {
  const { language } = frame;
  const words = officialCases[language];
  const quoted = (
    <blockquote>{unmasked ? unmasked.body : <Words language={language} parts={file.words} />}</blockquote>
  );
  return (
    <>
      {unmasked && (
        <p class="case-open" role="status">
          {words.unmaskedNote}
        </p>
      )}
      {file.hiddenReason === null ? (
        quoted
      ) : (
        <>
          <p>{words.hiddenWords({ reason: file.hiddenReason })}</p>
          <details>
            <summary>{words.showHidden}</summary>
            {quoted}
          </details>
        </>
      )}
    </>
  );
}
