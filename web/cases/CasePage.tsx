import { caseCode } from "#contract/cases.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import { dayText } from "../format.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { officialCases } from "../messages/officialCases.ts";
import { OfficialPage } from "../ui/OfficialPage.tsx";
import { CaseHistory } from "./CaseHistory.tsx";
import { CaseWork } from "./CaseWork.tsx";
import type { CasePageProps } from "./caseView.ts";
import { Words } from "./Words.tsx";

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
