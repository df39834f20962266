import type { Language } from "../messages/dictionary.ts";
import { offline } from "../messages/offline.ts";

/** A template for the script: something kept on this phone that the server will not take. Its words are folded away. */
export function Refused({ language }: { language: Language }) {
  const words = offline[language];
  return (
    <template id="refused">
      <details class="refused">
        <summary>
          {words.refused} <b />
        </summary>
        <p data-if="final">{words.refusedWhy}</p>
        <p data-if="other">{words.otherAnswers}</p>
        <blockquote data-if="words" />
        <p>
          <button type="button" data-copy="1" data-if="words">
            {words.copy}
          </button>
          <button type="button" data-other="1" data-if="other">
            {words.sendAsOther}
          </button>
          <button type="button" data-drop="1">
            {words.drop}
          </button>
        </p>
      </details>
    </template>
  );
}
