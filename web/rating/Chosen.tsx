import { LEVELS } from "#contract/questionnaire.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { Face } from "./Faces.tsx";

interface ChosenProps {
  readonly language: Language;
  /** null: only the phone knows it; its script shows one of the five. */
  readonly level: number | null;
}

/** The face that was chosen, large, in words. */
export function Chosen({ language, level }: ChosenProps) {
  const shown = LEVELS.filter((one) => level === null || one === level);
  return (
    <>
      {shown.map((one) => (
        <p class="chosen" data-level={one} hidden={level === null} key={one}>
          <Face level={one} />
          <span>{rating[language].chosen}</span> <b>{common[language].levels[one - 1]}</b>
        </p>
      ))}
    </>
  );
}
