import type { Day } from "#contract/day.ts";
import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { weekdayText } from "../ui/publicationText.ts";
import { SayButton } from "../ui/SayButton.tsx";
import { Chosen } from "./Chosen.tsx";
import { LaterComment } from "./LaterComment.tsx";
import { Receipt } from "./Receipt.tsx";

export interface ThanksProps {
  readonly language: Language;
  readonly agency: { readonly code: string; readonly name: string };
  readonly code: string;
  readonly receipt: string;
  /** "?lang=en" when a link chose the language, else empty. */
  readonly query: string;
  /** The day on which what is rated today is published; null: not known, the database is away. */
  readonly publishedOn: Day | null;
  /** The face that was chosen; null: the script knows it, or nobody. */
  readonly level: number | null;
  /** Whether a comment with this receipt is there already; if not yet, the script shows what becomes of one. */
  readonly hasComment: boolean;
  readonly clips: Clips;
  /** Scheme and host that citizens reach this installation by. */
  readonly origin?: string | undefined;
}

/**
 * The face that was chosen, thanks, and one way on; all else is folded. Nothing that can be tapped stands where the faces
 * were: a second tap of the same finger falls there.
 */
export function Thanks(props: ThanksProps) {
  const { language, agency, code, receipt, query, publishedOn, level, hasComment, clips, origin } = props;
  const words = rating[language];
  return (
    <>
      <div class="stage">
        <h1 tabindex={-1}>{words.thanks}</h1>
        <Chosen language={language} level={level} />
      </div>
      <SayButton language={language} clips={clips} slots={["thanks"]} />
      {!hasComment && (
        <details class="more" data-unsaid>
          <summary class="send">{words.sayMore}</summary>
          <LaterComment language={language} code={code} receipt={receipt} query={query} />
        </details>
      )}
      <div data-said hidden={!hasComment}>
        <p class="done">{words.commentSent}</p>
        <Receipt {...{ language, receipt, query, origin }} isShown={hasComment} />
      </div>
      <details>
        <summary>{words.whatNow}</summary>
        {publishedOn && <p>{words.publishedOn({ day: weekdayText(publishedOn, language) })}</p>}
        {/* The script shows it where it can work the digest out; see proof.ts. */}
        <div data-published-on={publishedOn ?? ""} data-agency={agency.name} hidden>
          <p>
            <button type="button" class="send">
              {words.keepProof}
            </button>
          </p>
          <p hidden>
            {words.proofKept} <a href={`/r${query}`}>{words.seeProof}</a>
          </p>
        </div>
        <p>{words.next}</p>
        <p>
          <a href={`/agencies/${agency.code}${query}`}>{words.agencyPage({ agency: agency.name })}</a>
        </p>
        <p>
          <a href={`/d/${code}${query}`} data-next>
            {words.again}
          </a>
        </p>
      </details>
    </>
  );
}
