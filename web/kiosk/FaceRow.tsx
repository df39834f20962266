import { LEVELS } from "#contract/questionnaire.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { Face } from "../rating/Faces.tsx";

interface FaceRowProps {
  readonly language: Language;
  readonly action: string;
  /** What makes the rating count once where no script makes a new one a tap. */
  readonly id: string;
  readonly day: string;
}

/** All five faces side by side, large, each a button that sends. Order as on the official form. */
export function FaceRow({ language, action, id, day }: FaceRowProps) {
  return (
    <form method="post" action={action} data-rate autocomplete="off">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="day" value={day} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be the page's heading on old browsers. */}
      <div class="faces" role="group" aria-labelledby="question">
        {LEVELS.map((level, i) => (
          <button type="submit" name="overall" value={level} key={level}>
            <Face level={level} />
            <span>{common[language].levels[i]}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
