import type { Day } from "#contract/day.ts";
import { printedPointCode } from "#contract/pointCode.ts";
import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { offline } from "../messages/offline.ts";
import { rating } from "../messages/rating.ts";
import type { LanguageLink } from "../ui/LanguageLinks.tsx";
import { SayButton } from "../ui/SayButton.tsx";
import { DetailForm } from "./DetailForm.tsx";
import { Document } from "./Document.tsx";
import type { FormProblem, RatingEntry } from "./entry.ts";
import { FaceSymbols } from "./Faces.tsx";
import type { InlineText } from "./inlineText.ts";
import { Kept } from "./Kept.tsx";
import { ProblemNotice } from "./ProblemNotice.tsx";
import { pageData } from "./pageData.ts";
import { QuickForm } from "./QuickForm.tsx";
import { Refused } from "./Refused.tsx";
import { Thanks } from "./Thanks.tsx";

export interface RatingPageProps {
  readonly language: Language;
  readonly simulated: boolean;
  readonly inline: InlineText;
  readonly code: string;
  /** null: the database is away, and only the code is known. */
  readonly point: {
    readonly name: string;
    /** A kiosk is nobody's own: it keeps no receipts. */
    readonly channel?: string;
    readonly agency: { readonly code: string; readonly name: string };
  } | null;
  /** What is filled in; id and day are always set. */
  readonly entry: RatingEntry;
  /** When it was drawn, in Viet Nam: the phone adds the time that goes by, since the day of a rating is that of the tap. */
  readonly drawn: { readonly day: string; readonly clock: string };
  /** The receipt that this id will have. */
  readonly receipt: string;
  /** See Thanks. */
  readonly publishedOn: Day | null;
  readonly query: string;
  readonly languages: readonly LanguageLink[];
  /** What can be listened to. */
  readonly clips: Clips;
  readonly problem?: FormProblem;
}

/** The rating page, or the same page sent back filled with what was wrong. */
export function RatingPage(props: RatingPageProps) {
  const { language, code, point, entry, receipt, query, problem, clips } = props;
  const words = rating[language];
  const agency = point?.agency ?? { code: "", name: `${words.noName} ${printedPointCode(code)}` };
  // Not the page's own address: a form sent there would take the page, and its id with it, out of the way Back.
  const action = `/d/${code}${query ? `${query}&` : "?"}sent`;
  const data = {
    ...pageData(language, code, point?.channel === "kiosk"),
    "data-id": entry.id,
    "data-day": props.drawn.day,
    "data-clock": props.drawn.clock,
    "data-service": entry.service,
    "data-receipt": receipt,
    "data-missing": words.missing,
    "data-not-kept": offline[language].notKept,
    "data-rated": words.ratedBefore,
  } as const;
  return (
    <Document {...props} title={words.title({ agency: agency.name })} data={data}>
      <FaceSymbols />
      <p id="status" role="status" />
      <Refused language={language} />
      <div id="page">
        {problem && (
          <ProblemNotice problem={problem}>
            <SayButton language={language} clips={clips} slots={["refusal"]} />
          </ProblemNotice>
        )}
        <div class="place">
          {problem ? <h2>{agency.name}</h2> : <h1>{agency.name}</h1>}
          {point && <p class="point">{point.name}</p>}
        </div>
        <QuickForm language={language} action={action} entry={entry} clips={clips} />
        <p class="promise">
          <SayButton language={language} clips={clips} slots={["promise"]} />
          {words.promise}
        </p>
        <p id="answers" hidden>
          <a href={`/r${query}`}>{words.seeAnswers}</a>
        </p>
        <details open={problem !== undefined}>
          <summary>{words.more}</summary>
          <DetailForm language={language} action={action} entry={entry} problem={problem} />
        </details>
      </div>
      <template id="sent">
        <Thanks
          language={language}
          agency={agency}
          code={code}
          receipt={receipt}
          query={query}
          publishedOn={props.publishedOn}
          level={null}
          hasComment={false}
          clips={clips}
        />
      </template>
      <template id="kept">
        <Kept language={language} code={code} receipt={receipt} query={query} />
      </template>
    </Document>
  );
}
