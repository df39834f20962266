import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { SayButton } from "../ui/SayButton.tsx";
import { LaterComment } from "./LaterComment.tsx";
import { Receipt } from "./Receipt.tsx";

export interface ThanksProps {
  readonly language: Language;
  readonly agency: { readonly code: string; readonly name: string };
  readonly code: string;
  readonly receipt: string;
  /** "?lang=en" when a link chose the language, else empty. */
  readonly query: string;
  /** Ratings of the point that wait; null: the script fills it in. */
  readonly waiting: number | null;
  /** Whether a comment with this receipt is there already. */
  readonly hasComment: boolean;
  readonly clips: Clips;
}

/** What happens now, the receipt, and a place to say why. */
export function Thanks(props: ThanksProps) {
  const { language, agency, code, receipt, query, waiting, hasComment, clips } = props;
  const words = rating[language];
  return (
    <>
      <SayButton language={language} clips={clips} slots={["thanks"]} />
      <h1 tabindex={-1}>{words.thanks}</h1>
      {waiting !== 0 && (
        <p class="waiting" data-waits>
          <b>{waiting}</b>
          {words.waiting}
        </p>
      )}
      {!waiting && (
        <p class="waiting" data-full-step>
          {words.released}
        </p>
      )}
      <p>{words.next}</p>
      <p>
        <a href={`/agencies/${agency.code}${query}`}>{words.agencyPage({ agency: agency.name })}</a>
      </p>
      <Receipt language={language} receipt={receipt} query={query} />
      {hasComment ? (
        <p class="done">{words.commentSent}</p>
      ) : (
        <LaterComment language={language} code={code} receipt={receipt} query={query} />
      )}
      <p>
        <a href={`/d/${code}${query}`}>{words.again}</a>
      </p>
    </>
  );
}
