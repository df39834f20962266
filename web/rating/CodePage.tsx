import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import type { LanguageLink } from "../ui/LanguageLinks.tsx";
import { SayButton } from "../ui/SayButton.tsx";
import { Document } from "./Document.tsx";
import type { FormProblem } from "./entry.ts";
import type { InlineText } from "./inlineText.ts";
import { ProblemNotice } from "./ProblemNotice.tsx";

export interface CodePageProps {
  readonly language: Language;
  readonly simulated: boolean;
  readonly inline: InlineText;
  /** What was typed, to be mended. */
  readonly code: string;
  readonly query: string;
  /** What is wrong with the code, or with what was sent; without it the page only asks for a code. */
  readonly problem?: FormProblem;
  readonly languages: readonly LanguageLink[];
  readonly clips: Clips;
  /** Who took over, when a unit has closed. */
  readonly successors?: readonly { readonly code: string; readonly name: string }[];
}

/** Asks for the code on the poster, and says what is wrong with the one that came. */
export function CodePage(props: CodePageProps) {
  const { language, code, query, problem, clips, successors = [] } = props;
  const words = rating[language];
  const label = <label for="code">{words.typeCode}</label>;
  return (
    <Document {...props} title={problem?.title ?? words.typeCode}>
      {problem && (
        <ProblemNotice problem={problem}>
          <SayButton language={language} clips={clips} slots={["refusal"]} />
        </ProblemNotice>
      )}
      {successors.map((agency) => (
        <p key={agency.code}>
          <a href={`/agencies/${agency.code}${query}`}>{words.agencyPage({ agency: agency.name })}</a>
        </p>
      ))}
      <form method="get" action="/d" class="code">
        {problem ? <h2>{label}</h2> : <h1>{label}</h1>}
        <p id="code-hint">{words.typeCodeHint}</p>
        {query && <input type="hidden" name="lang" value={language} />}
        <input
          id="code"
          name="code"
          value={code}
          aria-describedby="code-hint"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
        />
        <button type="submit" class="send">
          {words.open}
        </button>
      </form>
    </Document>
  );
}
