import { FACTORS } from "#contract/questionnaire.ts";
import { COMMENT_LIMIT } from "#contract/rating.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";

interface CommentFieldProps {
  readonly language: Language;
  readonly label: string;
  readonly text: string;
  /** The factor chosen, "" for none. */
  readonly about: string;
  /** When officials may read it: "" on Monday, "now" or "window". */
  readonly when: string;
  readonly error?: string | undefined;
}

/** No maxlength: it would cut a pasted text in silence. The script counts, the server says when it is too long. */
export function CommentField({ language, label, text, about, when, error }: CommentFieldProps) {
  const words = rating[language];
  const limit = COMMENT_LIMIT.toLocaleString([language, "vi"]);
  return (
    <div class="comment">
      <label for="comment">{label}</label>
      <p id="comment-hint">{words.commentHint}</p>
      {error && (
        <p class="error" id="comment-error">
          {error}
        </p>
      )}
      <textarea
        id="comment"
        name="comment"
        rows={4}
        aria-describedby={error ? "comment-error comment-hint count" : "comment-hint count"}
        aria-invalid={error ? true : undefined}
      >
        {text}
      </textarea>
      <p id="count">{words.limit({ limit })}</p>
      <label for="about">{words.about}</label>
      <select id="about" name="about">
        <option value="">{words.aboutNothing}</option>
        {FACTORS.map((factor) => (
          <option key={factor} value={factor} selected={factor === about}>
            {common[language].criteria[factor]}
          </option>
        ))}
      </select>
      <label for="when">{words.when}</label>
      <select id="when" name="when" aria-describedby="when-hint">
        {(["", "now", "window"] as const).map((choice) => (
          <option key={choice} value={choice} selected={choice === when}>
            {words.whenChoices[choice || "monday"]}
          </option>
        ))}
      </select>
      <p id="when-hint">{words.whenHint}</p>
    </div>
  );
}
