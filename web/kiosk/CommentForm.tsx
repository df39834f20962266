import type { ComponentChildren } from "preact";
import type { Language } from "../messages/dictionary.ts";
import { kiosk } from "../messages/kiosk.ts";
import { rating } from "../messages/rating.ts";
import { CommentField } from "../rating/CommentField.tsx";

interface CommentFormProps {
  readonly language: Language;
  readonly action: string;
  readonly text?: string;
  readonly about?: string;
  readonly when?: string;
  readonly error?: string | undefined;
  /** What stands beside the button that sends. */
  readonly children: ComponentChildren;
}

/** Where somebody says more. Sent as multipart: percent-encoded, 2,000 Vietnamese letters would outgrow the limit. */
export function CommentForm(props: CommentFormProps) {
  const { language, action, text = "", about = "", when = "", error, children } = props;
  return (
    <form method="post" action={action} enctype="multipart/form-data" data-comment autocomplete="off">
      <CommentField language={language} label={kiosk[language].more} {...{ text, about, when, error }} />
      <p class="hint">{kiosk[language].wiped}</p>
      <div class="choices">
        <button type="submit" class="send">
          {rating[language].sendComment}
        </button>
        {children}
      </div>
    </form>
  );
}
