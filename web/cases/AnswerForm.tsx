import { officialCases } from "../messages/officialCases.ts";
import type { CasePageProps } from "./caseView.ts";

/** Writing an answer: first seen as the citizen will read it, then sent. */
export function AnswerForm({ frame, file, preview, draft }: CasePageProps) {
  const words = officialCases[frame.language];
  const wasRefused = draft?.form === "answer";
  const text = preview?.text ?? (wasRefused ? draft.text : "");
  const numbers = preview?.numbers ?? [];
  const asksToConfirm = numbers.length > 0 || (wasRefused && draft.problem.code === "answer-holds-number");
  return (
    <form method="post" action={`/cases/${file.id}/answer${frame.query}`} class="case-answer">
      <input type="hidden" name="version" value={file.version} />
      {preview && (
        <>
          <h3 id="preview" tabindex={-1} autofocus>
            {words.previewTitle}
          </h3>
          <blockquote class="official">{preview.text}</blockquote>
        </>
      )}
      <label for="answer">{words.answer}</label>
      <p id="answer-hint" class="quiet">
        {words.answerHint}
      </p>
      <textarea id="answer" name="text" rows={6} aria-describedby="answer-hint">
        {text}
      </textarea>
      {numbers.length > 0 && (
        <p>
          {words.numbersFound} <strong>{numbers.join("; ")}</strong>
        </p>
      )}
      {asksToConfirm && (
        <label class="case-check">
          <input type="checkbox" name="confirmed" value="yes" />
          <span>{words.confirmNumbers}</span>
        </label>
      )}
      <div class="case-buttons">
        <button type="submit" name="step" value="preview" class={preview ? "plain" : ""}>
          {words.preview}
        </button>
        {(preview || wasRefused) && (
          <button type="submit" name="step" value="send">
            {words.send}
          </button>
        )}
      </div>
    </form>
  );
}
