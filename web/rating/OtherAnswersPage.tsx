import type { ComponentChildren } from "preact";
import { CRITERIA } from "#contract/questionnaire.ts";
import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { SayButton } from "../ui/SayButton.tsx";
import { Chosen } from "./Chosen.tsx";
import { Document } from "./Document.tsx";
import type { FormProblem, RatingEntry } from "./entry.ts";
import { FaceSymbols } from "./Faces.tsx";
import { HiddenFields } from "./HiddenFields.tsx";
import type { InlineText } from "./inlineText.ts";
import { ProblemNotice } from "./ProblemNotice.tsx";

interface OtherAnswersPageProps {
  readonly language: Language;
  readonly simulated: boolean;
  readonly inline: InlineText;
  readonly code: string;
  readonly query: string;
  /** What was filled in, with an id that nobody has used. */
  readonly entry: RatingEntry;
  /** The id that has sent another rating: what is corrected is that one. */
  readonly sentId: string;
  readonly problem: FormProblem;
  readonly clips: Clips;
}

/** Everything that was filled in, unseen: whoever presses the button sends all of it. */
const CARRIED = [...CRITERIA, "comment", "about", "when", "revises"] as const;

/** A page that has sent a rating sends another one: whose is it? Nothing is counted before the citizen says so. */
export function OtherAnswersPage(props: OtherAnswersPageProps) {
  const { language, code, query, entry, sentId, problem, clips } = props;
  const words = rating[language];
  return (
    <Document {...props} title={problem.title}>
      <FaceSymbols />
      <ProblemNotice problem={problem}>
        <SayButton language={language} clips={clips} slots={["refusal"]} />
      </ProblemNotice>
      <Chosen language={language} level={Number(entry.overall)} />
      {entry.comment && <blockquote>{entry.comment}</blockquote>}
      <WholeForm {...{ code, query, entry }}>
        <button type="submit" class="send">
          {words.anotherPerson}
        </button>
      </WholeForm>
      <WholeForm {...{ code, query }} entry={{ ...entry, id: sentId, revises: "1" }}>
        <button type="submit" class="send">
          {words.revise}
        </button>
      </WholeForm>
    </Document>
  );
}

interface WholeFormProps {
  readonly code: string;
  readonly query: string;
  readonly entry: RatingEntry;
  readonly children: ComponentChildren;
}

/** Sends all of an entry, unseen. Multipart: percent-encoded, 2,000 Vietnamese letters would outgrow the limit. */
function WholeForm({ code, query, entry, children }: WholeFormProps) {
  return (
    <form method="post" action={`/d/${code}${query}`} enctype="multipart/form-data" class="whose">
      <HiddenFields entry={entry} />
      {CARRIED.map(
        (name) => entry[name] && <input type="hidden" name={name} value={entry[name]} key={name} />,
      )}
      {children}
    </form>
  );
}
