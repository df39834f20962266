import type { Clips } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { SayButton } from "../ui/SayButton.tsx";
import { Document } from "./Document.tsx";
import type { FormProblem } from "./entry.ts";
import type { InlineText } from "./inlineText.ts";
import { LaterComment } from "./LaterComment.tsx";
import { ProblemNotice } from "./ProblemNotice.tsx";

interface RefusedCommentPageProps {
  readonly language: Language;
  readonly simulated: boolean;
  readonly inline: InlineText;
  readonly code: string;
  readonly receipt: string;
  readonly query: string;
  readonly text: string;
  readonly about: string;
  readonly when: string;
  readonly problem: FormProblem;
  /** Whether these are second words, that get a receipt of their own. */
  readonly isOwn: boolean;
  readonly clips: Clips;
}

/** A comment that was not taken, with every word of it and what is wrong. */
export function RefusedCommentPage(props: RefusedCommentPageProps) {
  const { problem, text, about, when, clips, ...rest } = props;
  const error = problem.field === "comment" ? { error: problem.detail } : {};
  return (
    <Document {...props} title={problem.title}>
      <ProblemNotice problem={problem}>
        <SayButton language={rest.language} clips={clips} slots={["refusal"]} />
      </ProblemNotice>
      <LaterComment {...rest} {...error} {...{ text, about, when }} />
    </Document>
  );
}
