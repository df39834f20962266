import type { Day } from "#contract/day.ts";
import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { weekdayText } from "../ui/publicationText.ts";
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
  /** The day on which what is rated today is published; null: not known, the database is away. */
  readonly publishedOn: Day | null;
  /** Whether a comment with this receipt is there already. */
  readonly hasComment: boolean;
  readonly clips: Clips;
  /** Scheme and host that citizens reach this installation by. */
  readonly origin?: string | undefined;
}

/** What happens now, the receipt, and a place to say why. */
export function Thanks(props: ThanksProps) {
  const { language, agency, code, receipt, query, publishedOn, hasComment, clips, origin } = props;
  const words = rating[language];
  return (
    <>
      <SayButton language={language} clips={clips} slots={["thanks"]} />
      <h1 tabindex={-1}>{words.thanks}</h1>
      {publishedOn && <p class="waiting">{words.publishedOn({ day: weekdayText(publishedOn, language) })}</p>}
      <p>{words.next}</p>
      <p>
        <a href={`/agencies/${agency.code}${query}`}>{words.agencyPage({ agency: agency.name })}</a>
      </p>
      <Receipt {...{ language, receipt, query, origin }} isShown={hasComment} />
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
