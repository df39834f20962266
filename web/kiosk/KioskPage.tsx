import { COMMENT_LIMIT } from "#contract/rating.ts";
import { kiosk } from "../messages/kiosk.ts";
import { rating } from "../messages/rating.ts";
import type { FormProblem } from "../rating/entry.ts";
import { FaceSymbols } from "../rating/Faces.tsx";
import { ProblemNotice } from "../rating/ProblemNotice.tsx";
import { SayButton } from "../ui/SayButton.tsx";
import { CommentForm } from "./CommentForm.tsx";
import { FaceRow } from "./FaceRow.tsx";
import { KioskDocument, type KioskFrame } from "./KioskDocument.tsx";

export interface KioskPageProps extends KioskFrame {
  readonly agencyName: string;
  readonly pointName: string;
  readonly id: string;
  readonly day: string;
  readonly problem?: FormProblem | undefined;
}

/** The question, and beside it, as templates, the screens that its script shows in its place. */
export function KioskPage(props: KioskPageProps) {
  const { language, code, query, agencyName, pointName, id, day, problem, assets, clips } = props;
  const words = kiosk[language];
  const action = `/kiosk/${code}${query}`;
  const data = {
    "data-point": code,
    "data-day": day,
    "data-script": assets.script,
    "data-limit": COMMENT_LIMIT,
    "data-undone": words.undone,
    "data-sending": rating[language].sending,
    "data-sent": words.sent,
    "data-kept": words.kept,
    "data-not-sent": words.notSent,
    "data-countdown": words.countdown,
    "data-comment-empty": rating[language].emptyComment,
    "data-comment-long": rating[language].tooLong,
    "data-comment-not-sent": words.commentNotSent,
    "data-comment-kept": words.commentKept,
    "data-received": words.received,
    "data-waiting-none": words.waitingNone,
    "data-waiting": words.waiting,
  } as const;
  return (
    <KioskDocument {...props} title={words.title({ agency: agencyName })} isQuestion data={data}>
      <FaceSymbols />
      <p id="status" role="status" />
      <div id="screen">
        {problem && (
          <ProblemNotice problem={problem}>
            <SayButton language={language} clips={clips} slots={["refusal"]} />
          </ProblemNotice>
        )}
        <SayButton language={language} clips={clips} slots={["question", "faces"]} />
        <p class="place">
          {agencyName} · {pointName}
        </p>
        {problem ? (
          <h2 id="question">{rating[language].question}</h2>
        ) : (
          <h1 id="question" tabindex={-1}>
            {rating[language].question}
          </h1>
        )}
        <p class="hint">{words.hint}</p>
        <FaceRow language={language} action={action} id={id} day={day} />
        <p class="promise">
          <SayButton language={language} clips={clips} slots={["promise"]} />
          {rating[language].promise}
        </p>
      </div>
      <p id="countdown" role="timer" hidden />
      <template id="chosen">
        <SayButton language={language} clips={clips} slots={["thanks"]} />
        <h1 tabindex={-1}>{words.chosen}</h1>
        <div id="chosen-face" />
        <p id="outcome" role="status" />
        <div class="choices">
          <button type="button" id="mistake">
            {words.mistake}
          </button>
          <button type="button" id="more">
            {words.more}
          </button>
          <button type="button" data-next>
            {words.next}
          </button>
        </div>
      </template>
      <template id="writing">
        <h1 tabindex={-1}>{rating[language].yourWords}</h1>
        <CommentForm language={language} action={`/kiosk/${code}/comment${query}`}>
          <button type="button" data-next>
            {words.next}
          </button>
        </CommentForm>
      </template>
      <template id="received">
        <h1 tabindex={-1} id="received-title">
          {words.received}
        </h1>
        <div id="receipt" />
        <div class="choices">
          <button type="button" id="wish">
            {words.wish}
          </button>
          <button type="button" data-next>
            {words.next}
          </button>
        </div>
      </template>
    </KioskDocument>
  );
}
