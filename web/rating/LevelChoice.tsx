import { LEVELS } from "#contract/questionnaire.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { Face } from "./Faces.tsx";

interface LevelChoiceProps {
  readonly language: Language;
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  /** Whether "no answer" is one of the choices; it is the one taken at first. */
  readonly optional: boolean;
  readonly error?: string | undefined;
}

/** One question: five faces to choose from and, where it may be left blank, a way back to blank. */
export function LevelChoice({ language, name, legend, chosen, optional, error }: LevelChoiceProps) {
  const { levels } = common[language];
  const errorId = `${name}-error`;
  const isLevel = LEVELS.some((level) => String(level) === chosen);
  return (
    <fieldset id={name} aria-describedby={error ? errorId : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p class="error" id={errorId}>
          {error}
        </p>
      )}
      <div class="scale">
        {LEVELS.map((level, i) => (
          <label key={level}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={chosen === String(level)}
              aria-invalid={error ? true : undefined}
            />
            <Face level={level} />
            <span>{levels[i]}</span>
          </label>
        ))}
        <span class="ends" aria-hidden="true">
          <span>{levels[0]}</span>
          <span>{levels[4]}</span>
        </span>
      </div>
      {optional && (
        <label class="blank">
          <input type="radio" name={name} value="" checked={!isLevel} />
          {rating[language].noAnswer}
        </label>
      )}
    </fieldset>
  );
}
