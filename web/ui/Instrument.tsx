import type { Language } from "../messages/dictionary.ts";
import { results as words } from "../messages/results.ts";

/** How the figures beside it were measured: no screen shows an index without it. */
export function Instrument({ language, questionnaire }: { language: Language; questionnaire: string }) {
  const w = words[language];
  return (
    <p class="quiet instrument">
      {w.instrument}, {w.questionnaire(questionnaire)}
    </p>
  );
}
