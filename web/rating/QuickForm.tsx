import { LEVELS } from "#contract/questionnaire.ts";
import type { Clips } from "#contract/voices.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { SayButton } from "../ui/SayButton.tsx";
import type { RatingEntry } from "./entry.ts";
import { Face } from "./Faces.tsx";
import { HiddenFields } from "./HiddenFields.tsx";

interface QuickFormProps {
  readonly language: Language;
  readonly action: string;
  readonly entry: RatingEntry;
  readonly clips: Clips;
}

/** Where a long English word may break under a narrow face. */
const underFace = (words: string) => words.replace(/dis(?=satis)|satis(?=fied)/gi, "$&\u00ad");

/** Five faces, each a button that sends: one tap is a whole rating. Order as on the official form. */
export function QuickForm({ language, action, entry, clips }: QuickFormProps) {
  const words = rating[language];
  return (
    <form method="post" action={action} class="quick" data-rate autocomplete="off">
      <HiddenFields entry={entry} />
      <SayButton language={language} clips={clips} slots={["question", "faces"]} />
      <h2 id="question">{words.question}</h2>
      <p id="one-tap">{words.oneTap}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be the page's heading on old browsers. */}
      <div class="faces" role="group" aria-labelledby="question">
        {LEVELS.map((level, i) => (
          <button type="submit" name="overall" value={level} key={level}>
            <Face level={level} />
            <span>{underFace(common[language].levels[i] as string)}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
