import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { CommentField } from "./CommentField.tsx";

interface LaterCommentProps {
  readonly language: Language;
  readonly code: string;
  readonly receipt: string;
  readonly query: string;
  readonly text?: string;
  readonly about?: string;
  readonly when?: string;
  readonly error?: string;
  /** Whether these are second words, that get a receipt of their own. */
  readonly isOwn?: boolean;
}

/** After one tap somebody may still want to say why: a comment for that receipt, once. */
export function LaterComment({
  language,
  code,
  receipt,
  query,
  text = "",
  about = "",
  when = "",
  error,
  isOwn = false,
}: LaterCommentProps) {
  const words = rating[language];
  return (
    <form
      method="post"
      action={`/d/${code}/thanks${query}`}
      enctype="multipart/form-data"
      data-comment
      autocomplete="off"
    >
      <input type="hidden" name="receipt" value={receipt} />
      <CommentField language={language} label={words.yourWords} {...{ text, about, when, error }} />
      <button type="submit" class="send">
        {isOwn ? words.ownComment : words.sendComment}
      </button>
    </form>
  );
}
