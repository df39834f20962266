import { cases } from "../messages/cases.ts";
import type { Language } from "../messages/dictionary.ts";
import type { ShownProgress } from "./ReceiptProgress.tsx";

/** A reply that was not taken, with every word of it. */
export interface ReceiptDraft {
  readonly text: string;
  readonly problem: "too-long" | "empty";
}

interface ReceiptReplyProps {
  readonly language: Language;
  readonly progress: ShownProgress;
  readonly draft: ReceiptDraft | undefined;
  readonly action: string;
}

/** Says whether the matter is settled, and takes the one message that may follow. A plain form. */
export function ReceiptReply({ language, progress, draft, action }: ReceiptReplyProps) {
  const words = cases[language];
  const { state, verdict, hasMessage, mayReopen } = progress;
  const isAnswered = state === "answered" || (state === "closed" && (verdict !== "unresolved" || mayReopen));
  const isSettled = verdict === "resolved";
  const mayWrite = !hasMessage && (state !== "closed" || isAnswered);
  if (!isAnswered && !mayWrite) return null;
  // Settled and counted: there is nothing left to ask, nor a button to press.
  if (isSettled && state === "closed" && !mayReopen) return null;
  return (
    <form
      method="post"
      action={action}
      enctype="multipart/form-data"
      class="receipt-reply"
      autocomplete="off"
    >
      <h2>{!isAnswered ? words.addTitle : isSettled ? words.settledAlready : words.settledQuestion}</h2>
      {draft && (
        <p class="problem" role="alert">
          {draft.problem === "too-long" ? words.tooLong : words.nothing}
        </p>
      )}
      {mayWrite && (
        <>
          <label for="message">{words.message}</label>
          <p id="message-hint" class="quiet">
            {words.messageHint}
          </p>
          <textarea id="message" name="message" rows={4} aria-describedby="message-hint">
            {draft?.text ?? ""}
          </textarea>
        </>
      )}
      <div class="case-buttons">
        {isAnswered ? (
          <>
            {!isSettled && (
              <button type="submit" name="verdict" value="resolved">
                {words.resolved}
              </button>
            )}
            {(state === "answered" || mayReopen) && (
              <button type="submit" name="verdict" value="unresolved" class="plain">
                {words.unresolved}
              </button>
            )}
          </>
        ) : (
          <button type="submit">{words.send}</button>
        )}
      </div>
      {isAnswered && <p class="quiet">{mayReopen ? words.reopens : words.reopensNoMore}</p>}
    </form>
  );
}
