import { FACTORS } from "#contract/questionnaire.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { CommentField } from "./CommentField.tsx";
import type { FormProblem, RatingEntry } from "./entry.ts";
import { HiddenFields } from "./HiddenFields.tsx";
import { LevelChoice } from "./LevelChoice.tsx";

interface DetailFormProps {
  readonly language: Language;
  readonly action: string;
  readonly entry: RatingEntry;
  readonly problem?: FormProblem | undefined;
}

/** The whole questionnaire. Sent as multipart: percent-encoded, 2,000 Vietnamese letters would outgrow the limit. */
export function DetailForm({ language, action, entry, problem }: DetailFormProps) {
  const words = rating[language];
  const errorOf = (name: string) => (problem?.field === name ? problem.detail : undefined);
  return (
    <form method="post" action={action} enctype="multipart/form-data" data-rate data-full autocomplete="off">
      <HiddenFields entry={entry} />
      <LevelChoice
        language={language}
        name="overall"
        legend={words.overall}
        chosen={entry.overall}
        optional={false}
        error={errorOf("overall")}
      />
      <p class="hint">{words.factorsHint}</p>
      {FACTORS.map((factor) => (
        <LevelChoice
          key={factor}
          language={language}
          name={factor}
          legend={common[language].criteria[factor]}
          chosen={entry[factor]}
          optional
          error={errorOf(factor)}
        />
      ))}
      <CommentField
        language={language}
        label={words.comment}
        text={entry.comment}
        about={entry.about}
        when={entry.when}
        error={errorOf("comment")}
      />
      <button type="submit" class="send">
        {words.send}
      </button>
    </form>
  );
}
