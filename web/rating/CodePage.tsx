import { printedPointCode } from "#contract/pointCode.ts";
import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import type { LanguageLink } from "../ui/LanguageLinks.tsx";
import { PublicMenu } from "../ui/PublicMenu.tsx";
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
  /** Which point may be meant, when the code can be read in several ways. */
  readonly points?: readonly {
    readonly code: string;
    readonly name: string;
    readonly agency: { readonly name: string };
  }[];
  /** The kinds of code that points have here; undefined: not known now. */
  readonly kinds?: { readonly digits: boolean; readonly letters: boolean } | undefined;
}

/** Nothing that a phone does to words is good for a code. */
const PLAIN_TYPING = {
  autocomplete: "off",
  autocorrect: "off",
  autocapitalize: "characters",
  spellcheck: false,
  required: true,
} as const;

/** Asks for the code on the poster, and says what is wrong with the one that came. */
export function CodePage(props: CodePageProps) {
  const { language, code, query, problem, clips, successors = [], points = [], kinds } = props;
  const words = rating[language];
  const label = <label for="code">{words.typeCode}</label>;
  // A number pad is for digits only: not for a code with letters, nor to mend one.
  const isDigits = kinds?.digits && !/[^\d\s.-]/.test(code);
  return (
    <Document
      {...props}
      title={problem?.title ?? words.typeCode}
      menu={<PublicMenu language={language} query={query} />}
    >
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
      {points.map((point) => (
        <p key={point.code}>
          <a href={`/d/${point.code}${query}`}>
            {`${point.agency.name}, ${point.name} (${printedPointCode(point.code)})`}
          </a>
        </p>
      ))}
      <form method="get" action="/d" class="code">
        {problem ? <h2>{label}</h2> : <h1>{label}</h1>}
        <p id="code-hint">{isDigits ? words.typeDigitsHint : words.typeCodeHint}</p>
        <input type="hidden" name="lang" value={language} />
        <input
          id="code"
          name="code"
          value={code}
          aria-describedby="code-hint"
          inputMode={isDigits ? "numeric" : undefined}
          {...PLAIN_TYPING}
        />
        <button type="submit" class="send">
          {words.open}
        </button>
      </form>
      {isDigits && kinds?.letters && (
        <details>
          <summary>{words.codeWithLetters}</summary>
          <form method="get" action="/d" class="code">
            <label for="letters">{words.typeCodeHint}</label>
            <input type="hidden" name="lang" value={language} />
            <input id="letters" name="code" {...PLAIN_TYPING} />
            <button type="submit" class="send">
              {words.open}
            </button>
          </form>
        </details>
      )}
    </Document>
  );
}
